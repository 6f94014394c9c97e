import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { type ClosedQuiz, closedQuizzesQuery, unlock } from './closed-quizzes-data.js';
import { text } from './messages.js';

const WORDS = { ATTEMPTS_LEFT: text('openAgain'), PERSON_NOT_FOUND: text('gone') };

/** Asks what was agreed, and how often somebody may try again. */
export function UnlockDialog({ quiz, onClose }: { quiz: ClosedQuiz; onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { attempts: 1, note: '' } });
  const { errors } = form.formState;
  const { name } = quiz.person;
  const refresh = () => queryClient.invalidateQueries(closedQuizzesQuery);
  const letTry = useMutation({
    mutationFn: ({ attempts, note }: { attempts: number; note: string }) =>
      unlock(quiz, { attempts, note: note.trim() }),
    onSuccess: async ({ attemptsLeft }) => {
      onClose();
      toast(text('unlocked', { name, count: attemptsLeft }));
      await refresh();
    },
  });
  const close = () => {
    onClose();
    if (letTry.isError) void refresh();
  };
  return (
    <Dialog title={text('unlockOne', { name, lesson: quiz.lesson.title })} isOpen onClose={close}>
      <Text mb="md">{text('unlockWhat', { name })}</Text>
      <Form form={form} onSubmit={(values) => letTry.mutate(values)}>
        <TextInput
          type="number"
          label={text('attempts')}
          min={1}
          max={10}
          maw="12rem"
          error={errors.attempts?.message}
          {...form.register('attempts', {
            valueAsNumber: true,
            validate: (given) => (given >= 1 && given <= 10) || text('attemptsWrong'),
          })}
        />
        <Textarea
          label={text('note')}
          rows={3}
          maxLength={500}
          error={errors.note?.message}
          {...form.register('note', {
            validate: (words) => words.trim().length >= 3 || text('noteMissing'),
          })}
        />
        <FormError error={letTry.error} words={WORDS} />
        <Button type="submit" loading={letTry.isPending}>
          {text('unlock')}
        </Button>
      </Form>
    </Dialog>
  );
}
