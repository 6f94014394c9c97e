import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.js';
import { toast } from '../ui/announcements.js';
import {
  type Draft,
  type EditableMessage,
  leaveAsShipped,
  MESSAGE_EDITOR,
  messageQuery,
  type MessageText,
  readNow,
  saveText,
  sendTest,
} from './message-editor-data.js';
import { text } from './messages.js';

const isClash = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.code === 'MESSAGE_TEXT_CHANGED_MEANWHILE';

/** Saving, going back and testing, each with what is said of it; a save has a way back. */
export function useMessageActs(message: EditableMessage, onBack: () => void) {
  const queryClient = useQueryClient();
  const { name, language } = message;
  const key = messageQuery(name, language).queryKey;
  /** Puts what stands now into the form. */
  const renew = async () => {
    queryClient.setQueryData(key, await readNow(name, language));
    await queryClient.invalidateQueries({ queryKey: [...MESSAGE_EDITOR.queryKey, 'all'] });
  };
  /** Has the message say what it said before an act, over what that act left alone: what somebody saved since stays. */
  const undo = async (before: EditableMessage, version: number) => {
    await (before.state === 'written'
      ? saveText(name, language, version, before.text)
      : leaveAsShipped(name, language, version));
    await renew();
    toast(text('undone'));
  };
  const wayBack = (before: EditableMessage, version: number) => () => {
    undo(before, version).catch((error: unknown) => toast(text(isClash(error) ? 'undoClash' : 'undoFailed')));
  };
  const save = useMutation({
    mutationFn: ({ typed, over }: { typed: MessageText; over: EditableMessage }) =>
      saveText(name, language, over.version, typed),
    onSuccess: async ({ version }, { over }) => {
      toast(text('saved'), wayBack(over, version));
      await renew();
    },
  });
  const back = useMutation({
    mutationFn: () => leaveAsShipped(name, language, message.version),
    onSuccess: async ({ version }) => {
      onBack();
      toast(text('wentBack'), wayBack(message, version));
      await renew();
    },
  });
  const test = useMutation({
    mutationFn: (draft: Draft) => sendTest(name, draft),
    onSuccess: () => toast(text('testSent')),
  });
  return {
    /** Saves over what was read: the message as it was opened, or theirs after a clash. */
    save: (typed: MessageText, over: EditableMessage) => save.mutate({ typed, over }),
    isSaving: save.isPending,
    clashBy: isClash(save.error) ? (save.error.details[0]?.message ?? '') : null,
    take: (theirs: EditableMessage) => {
      save.reset();
      queryClient.setQueryData(key, theirs);
      toast(text('tookTheirs'));
    },
    goBack: () => back.mutate(),
    isGoingBack: back.isPending,
    backError: back.error,
    test: (draft: Draft) => test.mutate(draft),
    isTesting: test.isPending,
    error: (isClash(save.error) ? null : save.error) ?? test.error,
  };
}
