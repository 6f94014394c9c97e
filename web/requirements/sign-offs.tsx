import { Button, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { type Requirement, signOff, type Waiting } from './requirements-data.js';
import classes from './requirements.module.css';
import { WaitingList } from './waiting-list.js';

const WORDS = {
  DAY_AHEAD: text('dayAhead'),
  SIGN_OFF_BY_SELF: text('bySelf'),
  PERSON_NOT_FOUND: text('notYours'),
};

/** Who waits to be signed off, one at a time, as it happens: on a phone, beside the person. */
export function SignOffs({ requirement }: { requirement: Requirement }) {
  const [person, setPerson] = useState<Waiting | null>(null);
  return (
    <section className={classes.section} aria-labelledby="waiting">
      <Title order={2} id="waiting">
        {text('waiting')}
      </Title>
      <WaitingList
        slug={requirement.slug}
        act={(one) => (
          <Button
            variant="default"
            aria-label={text('signOffOne', { name: one.name })}
            onClick={() => setPerson(one)}
          >
            {text('signOff')}
          </Button>
        )}
      />
      {person && <SignOff requirement={requirement} person={person} onClose={() => setPerson(null)} />}
    </section>
  );
}

interface Props {
  requirement: Requirement;
  person: Waiting;
  onClose: () => void;
}

function SignOff({ requirement: { slug, title }, person: { id, name }, onClose }: Props) {
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { onDay: today(), note: '' } });
  const seen = useMutation({
    ...untilAnswered,
    mutationFn: ({ onDay, note }: { onDay: string; note: string }) =>
      signOff(slug, { personId: id, onDay, ...(note.trim() && { note }) }),
    onSuccess: async ({ isNew }) => {
      onClose();
      toast(text(isNew ? 'signedOff' : 'signedOffBefore', { name }));
      await queryClient.invalidateQueries({ queryKey: ['requirements', slug] });
    },
  });
  return (
    <Dialog title={text('signOffOne', { name })} isOpen onClose={onClose}>
      <Text fw={650}>{title}</Text>
      <Text mb="md">{text('signOffWhat', { name })}</Text>
      <Form form={form} onSubmit={(values) => seen.mutate(values)}>
        <TextInput
          type="date"
          label={text('onDay')}
          max={today()}
          error={form.formState.errors.onDay?.message}
          {...form.register('onDay', { required: text('dayMissing') })}
        />
        <Textarea
          label={text('note')}
          description={text('noteHint')}
          rows={2}
          maxLength={500}
          {...form.register('note')}
        />
        <FormError error={seen.error} words={WORDS} />
        <Button type="submit" loading={seen.isPending}>
          {text('signOff')}
        </Button>
      </Form>
    </Dialog>
  );
}
