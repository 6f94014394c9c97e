import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { dayInWords, daysBetween, today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { type Commitment, commitmentsQuery, makeCommitment } from './commitments-data.js';
import { text } from './messages.js';

const MOST_DAYS = 30;
const FIELDS = ['colleague', 'act', 'askOn'] as const;
const WORDS = { COMMITMENT_DAY: text('askOnWrong') };

interface Props {
  /** What stands there, to be changed. */
  open?: Commitment | undefined;
  saveLabel?: string;
  /** Further buttons beside the one that saves. */
  children?: ReactNode;
  onSaved: () => void;
}

/** Who it is for, what, and when the reader asks whether it helped. */
export function CommitmentForm({ open, saveLabel = text('save'), children, onSaved }: Props) {
  const queryClient = useQueryClient();
  const form = useForm({
    defaultValues: { colleague: open?.colleague ?? '', act: open?.act ?? '', askOn: open?.askOn ?? '' },
  });
  const save = useMutation({
    mutationFn: makeCommitment,
    onSuccess: async ({ askOn }) => {
      await queryClient.invalidateQueries(commitmentsQuery);
      toast(text('saved', { day: dayInWords(askOn) }));
      onSaved();
    },
    onError: (error) => placeServerErrors(form, error, FIELDS, WORDS),
  });
  const { errors } = form.formState;
  const isAtFields = Object.keys(errors).length > 0;
  const canBe = (day: string) => daysBetween(today(), day) >= 1 && daysBetween(today(), day) <= MOST_DAYS;
  return (
    <Form form={form} onSubmit={(wish) => save.mutate(wish)}>
      <TextInput
        label={text('colleague')}
        description={text('colleagueHint')}
        error={errors.colleague?.message}
        maxLength={120}
        {...form.register('colleague', { validate: (value) => !!value.trim() || text('colleagueMissing') })}
      />
      <Textarea
        label={text('act')}
        description={text('actHint')}
        error={errors.act?.message}
        rows={3}
        maxLength={400}
        {...form.register('act', { validate: (value) => !!value.trim() || text('actMissing') })}
      />
      <TextInput
        type="date"
        label={text('askOn')}
        description={text('askOnHint')}
        error={errors.askOn?.message}
        maw="16rem"
        {...form.register('askOn', { validate: (day) => (!!day && canBe(day)) || text('askOnWrong') })}
      />
      <FormError error={isAtFields ? null : save.error} words={WORDS} />
      <Group>
        <Button type="submit" loading={save.isPending}>
          {saveLabel}
        </Button>
        {children}
      </Group>
    </Form>
  );
}
