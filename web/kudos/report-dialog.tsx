import { Button, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { type Kudos, reportKudos } from './kudos-data.js';
import { KUDOS_ERRORS } from './kudos-errors.js';
import { text } from './messages.js';

/** Tells the admins that thanks are abuse. */
export function ReportDialog({ kudos, onClose }: { kudos: Kudos; onClose: () => void }) {
  const form = useForm({ defaultValues: { reason: '' } });
  const report = useMutation({
    ...untilAnswered,
    mutationFn: ({ reason }: { reason: string }) => reportKudos(kudos.id, reason.trim()),
    onSuccess: () => {
      onClose();
      toast(text('reported'));
    },
  });
  return (
    <Dialog title={text('reportTitle')} isOpen onClose={onClose}>
      <Text mb="md">{text('reportWhy')}</Text>
      <Form form={form} onSubmit={(words) => report.mutate(words)}>
        <Textarea
          label={text('reason')}
          rows={3}
          maxLength={500}
          readOnly={report.isPending}
          error={form.formState.errors.reason?.message}
          {...form.register('reason', {
            validate: (words) => words.trim().length >= 3 || text('reasonMissing'),
          })}
        />
        <FormError error={report.error} words={KUDOS_ERRORS} />
        <Button type="submit" loading={report.isPending}>
          {text('sendReport')}
        </Button>
      </Form>
    </Dialog>
  );
}
