import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import type { View } from '../api/client.js';
import { dayInWords, today } from '../text/dates.js';
import { Dialog } from '../ui/dialog.js';
import { errorWords } from '../ui/error-words.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { ACTS, creditPreviewQuery, DECISION_WORDS, type Enrolment, useDecision } from './decisions-data.js';
import { text } from './messages.js';

interface Typed {
  completedOn: string;
  evidence: string;
  link: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Asks what was completed elsewhere and what shows it, says what crediting that day means, and does it. */
export function CreditDialog({ enrolment, onClose }: { enrolment: Enrolment; onClose: () => void }) {
  const form = useForm<Typed>({ defaultValues: { completedOn: '', evidence: '', link: '' } });
  const { errors } = form.formState;
  const track = enrolment.track.title;
  const credit = useDecision<Typed>(
    enrolment,
    async ({ completedOn, evidence, link }) => {
      const address = link.trim();
      const body = { completedOn, evidence: evidence.trim(), ...(address && { link: address }) };
      await ACTS.credit(enrolment, body);
      return {
        words: text('credited', { track, day: dayInWords(completedOn) }),
        undo: () => ACTS.takeCreditBack(enrolment, { reason: text('undone') }),
      };
    },
    onClose,
  );
  const completedOn = useWatch({ control: form.control, name: 'completedOn' });
  return (
    <Dialog title={text('creditTitle', { track })} isOpen onClose={onClose}>
      <Text mb="md">{text('creditWhat')}</Text>
      <Form form={form} onSubmit={(typed) => credit.mutate(typed)}>
        <TextInput
          type="date"
          label={text('completedOn')}
          max={today()}
          error={errors.completedOn?.message}
          {...form.register('completedOn', {
            validate: (day) => (DAY.test(day) && day <= today()) || text('completedOnMissing'),
          })}
        />
        <CreditMeans enrolment={enrolment} completedOn={completedOn} />
        <Textarea
          label={text('evidence')}
          description={text('evidenceHint')}
          autosize
          minRows={2}
          maxLength={500}
          error={errors.evidence?.message}
          {...form.register('evidence', {
            validate: (words) => words.trim().length >= 3 || text('evidenceMissing'),
          })}
        />
        <TextInput
          type="url"
          label={text('link')}
          description={text('linkHint')}
          maxLength={500}
          error={errors.link?.message}
          {...form.register('link', {
            validate: (link) =>
              link.trim() === '' || /^https:\/\/\S+\.\S+$/.test(link.trim()) || text('linkWrong'),
          })}
        />
        <FormError error={credit.error} words={DECISION_WORDS} />
        <Button type="submit" loading={credit.isPending}>
          {text('credit')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** What crediting the day that was typed would do. */
function CreditMeans({ enrolment, completedOn }: { enrolment: Enrolment; completedOn: string }) {
  const isDay = DAY.test(completedOn) && completedOn <= today();
  const { data, error } = useQuery({ ...creditPreviewQuery(enrolment.id, completedOn), enabled: isDay });
  if (!isDay) return null;
  if (error) return <Text role="status">{errorWords(error, DECISION_WORDS)}</Text>;
  return <Text role="status">{data ? meaning(data) : text('creditWait')}</Text>;
}

function meaning({ completedOn, requirementsLeft, comesBackOn }: View<'CreditPreviewView'>): string {
  const parts = [
    text('creditMeans', { day: dayInWords(completedOn) }),
    text('creditLeft', { count: requirementsLeft }),
    ...(comesBackOn === null ? [] : [text('creditComesBack', { day: dayInWords(comesBackOn) })]),
  ];
  return parts.join(' ');
}
