import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { DECISION_WORDS, type Enrolment, type Made, useDecision } from './decisions-data.js';
import { text } from './messages.js';

export interface Answer {
  reason: string;
  day: string;
}

interface Props {
  enrolment: Enrolment;
  title: string;
  what: string;
  /** A verb. */
  confirm: string;
  /** The day that is asked for besides, if one is; `check` says what is wrong with one. */
  day?: { label: string; hint: string; check: (day: string) => true | string };
  act: (answer: Answer) => Promise<Made>;
  onClose: () => void;
}

/** Asks why, and perhaps until when, before something is decided about an enrolment. */
export function ReasonDialog({ enrolment, title, what, confirm, day, act, onClose }: Props) {
  const form = useForm<Answer>({ defaultValues: { reason: '', day: '' } });
  const { errors } = form.formState;
  const decide = useDecision(enrolment, act, onClose);
  const isSaid = (reason: string) => reason.trim().length >= 3 || text('reasonMissing');
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Text mb="md">{what}</Text>
      <Form form={form} onSubmit={(answer) => decide.mutate({ ...answer, reason: answer.reason.trim() })}>
        {day && (
          <TextInput
            type="date"
            label={day.label}
            description={day.hint}
            error={errors.day?.message}
            {...form.register('day', { validate: day.check })}
          />
        )}
        <Textarea
          label={text('reason')}
          description={text('reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          error={errors.reason?.message}
          {...form.register('reason', { validate: isSaid })}
        />
        <FormError error={decide.error} words={DECISION_WORDS} />
        <Button type="submit" loading={decide.isPending}>
          {confirm}
        </Button>
      </Form>
    </Dialog>
  );
}
