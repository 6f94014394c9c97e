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
  /** Has the message say what it said before, whichever words those were. */
  const undo = async () => {
    const { version } = await readNow(name, language);
    await (message.state === 'written'
      ? saveText(name, language, version, message.text)
      : leaveAsShipped(name, language, version));
    await renew();
    toast(text('undone'));
  };
  const save = useMutation({
    mutationFn: ({ typed, version }: { typed: MessageText; version: number }) =>
      saveText(name, language, version, typed),
    onSuccess: async () => {
      toast(text('saved'), () => void undo());
      await renew();
    },
  });
  const back = useMutation({
    mutationFn: () => leaveAsShipped(name, language, message.version),
    onSuccess: async () => {
      onBack();
      toast(text('wentBack'), () => void undo());
      await renew();
    },
  });
  const test = useMutation({
    mutationFn: (draft: Draft) => sendTest(name, draft),
    onSuccess: () => toast(text('testSent')),
  });
  return {
    save: (typed: MessageText, version: number) => save.mutate({ typed, version }),
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
