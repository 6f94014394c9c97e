import { Button, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import classes from './lesson-reports.module.css';
import { text } from './messages.js';
import { type Report, sendAnswer } from './reports-data.js';

const WORDS = { REPORT_ANSWERED: text('answeredElsewhere'), REPORT_NOT_FOUND: text('gone') };

/** Answers a report, once. */
export function AnswerDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { answer: '' } });
  const name = report.person.givenName;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['lesson-reports'] });
  const answer = useMutation({
    ...untilAnswered,
    mutationFn: (words: { answer: string }) => sendAnswer(report, words.answer.trim()),
    onSuccess: async () => {
      onClose();
      toast(text('answerSent', { name }));
      await refresh();
    },
  });
  const close = () => {
    onClose();
    if (answer.isError) void refresh();
  };
  return (
    <Dialog title={text('answerTitle', { name })} isOpen onClose={close}>
      <Text fw={650}>{text('place', { lesson: report.lesson.title, course: report.course.title })}</Text>
      <p className={classes.words}>{report.text}</p>
      <Form form={form} onSubmit={(words) => answer.mutate(words)}>
        <Textarea
          label={text('answerField')}
          description={text('answerHint')}
          rows={4}
          maxLength={2000}
          readOnly={answer.isPending}
          error={form.formState.errors.answer?.message}
          {...form.register('answer', {
            validate: (words) => words.trim().length >= 3 || text('answerMissing'),
          })}
        />
        <FormError error={answer.error} words={WORDS} />
        <Button type="submit" loading={answer.isPending}>
          {text('send')}
        </Button>
      </Form>
    </Dialog>
  );
}
