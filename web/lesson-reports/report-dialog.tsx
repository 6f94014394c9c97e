import { Button, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import type { Lesson } from '../lessons/lesson-data.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { SaveIndicator, saveState } from '../ui/save-indicator.js';
import { text } from './messages.js';
import { readDraft, type ReportDraft, writeDraft } from './report-draft.js';
import { myReportsQuery, sendReport } from './reports-data.js';

/** Asks what is wrong; what was typed stays until it has been sent. */
export function ReportDialog({ lesson, onClose }: { lesson: Lesson; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [draft] = useState(() => readDraft(lesson));
  const form = useForm<ReportDraft>({ defaultValues: draft });
  const report = useMutation({
    ...untilAnswered,
    mutationFn: (words: ReportDraft) => sendReport(lesson, draft.id, words.text.trim()),
    onSuccess: async () => {
      writeDraft(lesson, null);
      onClose();
      toast(text('sent'));
      await queryClient.invalidateQueries(myReportsQuery(lesson));
    },
  });
  const isWaiting = report.isPending && report.failureCount > 0;
  return (
    <Dialog title={text('wrong')} isOpen onClose={onClose}>
      <Text mb="md">{text('wrongWhat')}</Text>
      <Form form={form} onSubmit={(words) => report.mutate(words)}>
        <Textarea
          label={text('what')}
          description={text('whatHint')}
          rows={5}
          maxLength={2000}
          readOnly={report.isPending}
          error={form.formState.errors.text?.message}
          {...form.register('text', {
            onChange: () => writeDraft(lesson, { ...draft, text: form.getValues('text') }),
            validate: (words) => words.trim().length >= 3 || text('whatMissing'),
          })}
        />
        <FormError error={report.error} words={{ TOO_MANY_REPORTS: text('tooMany') }} />
        {isWaiting && <SaveIndicator state={saveState(report)} />}
        <Button type="submit" loading={report.isPending}>
          {text('send')}
        </Button>
      </Form>
    </Dialog>
  );
}
