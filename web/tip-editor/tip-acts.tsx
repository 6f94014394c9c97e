import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ApiError, hasCode } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormError } from '../ui/form-error.js';
import { Clash } from './clash.js';
import { text } from './messages.js';
import {
  type Act,
  beginTip,
  carryOut,
  type EditableTip,
  editableTipQuery,
  readTip,
  TIP_EDITOR,
  type TipForm,
  type Wish,
} from './tip-editor-data.js';

/** What is asked before it is done. */
export type Asked = Exclude<Act, 'save'>;

const WORDS = {
  TIP_SLUG_TAKEN: text('taken'),
  TIP_HAS_MISTAKES: text('mistakes'),
  TIP_SERIES_FULL: text('seriesFull'),
  TIP_TOO_LONG: text('tooLong'),
  TOO_MANY_WRITTEN_TIPS: text('tooMany'),
  TIP_WAS_SENT: text('wasSent'),
  WRITES_FOR_EVERYBODY: text('notYours'),
  TIP_NOT_FOUND: text('gone'),
};

interface Told {
  /** A tip that there was not yet is a draft now. Null for one that there was. */
  onBegun: ((tip: EditableTip) => void) | null;
  /** These words are kept. */
  onKept: (form: TipForm) => void;
  onReset: () => void;
}

/** What can be done with a tip, and what is to be done where somebody was quicker. */
export function useTipAct(tip: EditableTip | null, { onBegun, onKept, onReset }: Told) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      if (tip) {
        await carryOut(wish, tip);
        return tip.slug;
      }
      // A draft first, also where it is published at once: where that is refused, the next try goes on with this draft.
      const begun = await beginTip(wish.form);
      onBegun?.(begun);
      onKept(wish.form);
      if (wish.act !== 'save') await carryOut(wish, begun);
      return begun.slug;
    },
    onSuccess: async (slug, { act, form }) => {
      const isGone =
        (act === 'leave' && tip?.isInFolder === false) || (act === 'discard' && tip?.state === 'draft');
      toast(doneInWords(act, isGone, form.title));
      void queryClient.invalidateQueries({ queryKey: ['tips'] });
      void queryClient.invalidateQueries({ queryKey: ['tip-calendar'] });
      if (isGone) {
        await queryClient.invalidateQueries({ ...TIP_EDITOR, refetchType: 'none' });
        await navigate({ to: '/tip-editor', ignoreBlocker: true });
        return;
      }
      if (isKeeping(act)) onKept(form);
      await queryClient.invalidateQueries(TIP_EDITOR);
      if (act === 'leave' || act === 'discard') onReset();
      onBegun?.(await readTip(slug));
    },
  });
}

/** Whether an act leaves nothing typed unsaved. */
export const isKeeping = (act: Act | undefined) => act === 'save' || act === 'publish';

function doneInWords(act: Act, isGone: boolean, title: string): string {
  if (isGone) return text('removed', { title });
  switch (act) {
    case 'save':
      return text('saved');
    case 'publish':
      return text('published', { title });
    case 'retire':
      return text('retired', { title });
    case 'leave':
      return text('left');
    case 'discard':
      return text('discarded');
  }
}

interface Props {
  tip: EditableTip | null;
  form: TipForm;
  act: ReturnType<typeof useTipAct>;
  asked: Asked | null;
  onClose: () => void;
  onReset: () => void;
}

const isClash = (error: unknown) => hasCode(error, 'TIP_CHANGED_MEANWHILE');

/** What is asked before something is done, and both words where somebody was quicker. */
export function TipActs({ tip, form, act, asked, onClose, onReset }: Props) {
  const queryClient = useQueryClient();
  const slug = tip?.slug ?? '';
  const clash = isClash(act.error) && act.error instanceof ApiError ? act.error : null;
  const close = () => {
    act.reset();
    onClose();
  };
  return (
    <>
      {clash && (
        <Clash
          slug={slug}
          mine={form}
          by={clash.details[0]?.message ?? ''}
          isBusy={act.isPending}
          onKeep={(version) => act.mutate({ act: act.variables?.act ?? 'save', form, version })}
          onTake={async () => {
            act.reset();
            await queryClient.refetchQueries(editableTipQuery(slug));
            onReset();
            toast(text('tookTheirs'));
          }}
        />
      )}
      {act.variables?.act === 'save' && !clash && <FormError error={act.error} words={WORDS} />}
      {asked && (
        <ConfirmDialog
          title={questionOf(asked, tip, form.title)}
          isOpen
          isBusy={act.isPending}
          isDestructive={asked !== 'publish'}
          confirmLabel={buttonOf(asked, tip)}
          error={clash ? null : act.error}
          words={WORDS}
          onConfirm={() =>
            act.mutate(
              { act: asked, form },
              { onSuccess: onClose, onError: (error) => isClash(error) && onClose() },
            )
          }
          onClose={close}
        >
          {meaningOf(asked, tip)}
        </ConfirmDialog>
      )}
    </>
  );
}

/** Whether nothing is left of a tip once what was written is thrown away. */
export const isOnlyHere = (tip: EditableTip | null) => tip !== null && !tip.isInFolder;

function questionOf(asked: Asked, tip: EditableTip | null, title: string): string {
  switch (asked) {
    case 'publish':
      return text('publishTitle', { title });
    case 'retire':
      return text('retireTitle', { title });
    case 'leave':
      return isOnlyHere(tip) ? text('removeTitle', { title }) : text('leaveTitle');
    case 'discard':
      return text('discardTitle');
  }
}

function buttonOf(asked: Asked, tip: EditableTip | null): string {
  return asked === 'leave' && isOnlyHere(tip) ? text('remove') : text(asked);
}

function meaningOf(asked: Asked, tip: EditableTip | null): string {
  switch (asked) {
    case 'publish': {
      if (tip?.wasSent) return text('publishSent');
      return tip?.isInFolder ? text('publishUnsent') : text('publishNew');
    }
    case 'retire':
      return text('retireWhat');
    case 'leave':
      return isOnlyHere(tip) ? text('removeWhat') : text('leaveWhat');
    case 'discard':
      return text('discardWhat');
  }
}
