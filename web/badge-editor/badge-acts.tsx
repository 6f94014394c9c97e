import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.js';
import type { View } from '../api/client.js';
import { BADGES } from '../badges/badges-data.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import {
  BADGE_EDITOR,
  type BadgeForm,
  type BadgeOptions,
  type EditableBadge,
  editableBadgeQuery,
  leaveToFolder,
  publishForm,
  withdrawBadge,
} from './badge-editor-data.js';
import { Clash } from './clash.js';
import { text } from './messages.js';

export type Asked = 'publish' | 'withdraw' | 'leave' | null;

interface Props {
  badge: EditableBadge | null;
  form: BadgeForm;
  options: BadgeOptions;
  /** Of the form as it is now; undefined while that is not known. */
  meaning: View<'BadgePreviewView'> | undefined;
  /** Whether it cannot be known just now. */
  isUnknown: boolean;
  asked: Asked;
  onClose: () => void;
}

const isClash = (error: unknown) => error instanceof ApiError && error.code === 'BADGE_CHANGED_MEANWHILE';
const WORDS = { BADGE_SLUG_TAKEN: text('taken'), BADGE_HAS_MISTAKES: text('mistakes') };

/** Publishing, withdrawing, going back: each asked first, with what it means; and what is to be done where somebody was quicker. */
export function BadgeActs({ badge, form, options, meaning, isUnknown, asked, onClose }: Props) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const slug = badge?.slug ?? '';
  const act = useMutation({
    mutationFn: async ({ what, version }: { what: Exclude<Asked, null>; version: string }) => {
      if (what === 'withdraw') await withdrawBadge(slug, version);
      if (what === 'leave') await leaveToFolder(slug);
      return what === 'publish' ? await publishForm(slug, version, form) : slug;
    },
    onSuccess: async (published, { what }) => {
      onClose();
      const title = what === 'publish' ? form.title : (badge?.title ?? '');
      const said = { publish: 'published', withdraw: 'withdrew' } as const;
      toast(what === 'leave' ? text('left') : text(said[what], { title }));
      await queryClient.invalidateQueries(BADGE_EDITOR);
      void queryClient.invalidateQueries(BADGES);
      await navigate({ to: '/badge-editor/$slug', params: { slug: published } });
    },
    onError: (error) => {
      if (isClash(error)) onClose();
    },
  });
  const dialog = {
    isBusy: act.isPending,
    error: isClash(act.error) ? null : act.error,
    words: WORDS,
    onClose: () => {
      act.reset();
      onClose();
    },
  };
  const run = (what: Exclude<Asked, null>, version = badge?.version ?? '') => act.mutate({ what, version });
  return (
    <>
      {isClash(act.error) && (
        <Clash
          slug={slug}
          mine={form}
          options={options}
          act={act.variables?.what === 'withdraw' ? 'withdraw' : 'publish'}
          isBusy={act.isPending}
          by={act.error instanceof ApiError ? (act.error.details[0]?.message ?? '') : ''}
          onKeep={(version) => run(act.variables?.what ?? 'publish', version)}
          onTake={async () => {
            act.reset();
            await queryClient.refetchQueries(editableBadgeQuery(slug));
            toast(text('tookTheirs'));
          }}
        />
      )}
      <ConfirmDialog
        {...dialog}
        isBusy={act.isPending || (!meaning && !isUnknown)}
        title={text('publishTitle', { title: form.title })}
        isOpen={asked === 'publish'}
        confirmLabel={text('publish')}
        onConfirm={() => run('publish')}
      >
        <p>{text('publishWhat')}</p>
        <div aria-live="polite">
          {meaning ? <Retroactive meaning={meaning} /> : <p>{text(isUnknown ? 'cannotAsk' : 'counting')}</p>}
        </div>
      </ConfirmDialog>
      <ConfirmDialog
        {...dialog}
        title={text('withdrawTitle', { title: badge?.title ?? '' })}
        isOpen={asked === 'withdraw'}
        confirmLabel={text('withdraw')}
        isDestructive
        onConfirm={() => run('withdraw')}
      >
        {text('withdrawWhat')}
      </ConfirmDialog>
      <ConfirmDialog
        {...dialog}
        title={text('leaveTitle')}
        isOpen={asked === 'leave'}
        confirmLabel={text('leave')}
        isDestructive
        onConfirm={() => run('leave')}
      >
        {text('leaveWhat')}
      </ConfirmDialog>
    </>
  );
}

/** How many are given the badge at once, or why that cannot be said. */
function Retroactive({ meaning: { wouldGet } }: { meaning: View<'BadgePreviewView'> }) {
  if (wouldGet === null) return <p>{text('mistakes')}</p>;
  return <p>{wouldGet === 0 ? text('publishNobody') : text('publishGive', { count: wouldGet })}</p>;
}
