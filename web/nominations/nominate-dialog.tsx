import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Controller, useForm, type UseFormReturn } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { BehaviourSelect, isBehaviourChosen } from '../behaviours/behaviour-select.js';
import { behavioursQuery } from '../behaviours/behaviours-data.js';
import { COLLEAGUES } from '../kudos/colleague-source.js';
import type { Colleague } from '../kudos/kudos-data.js';
import { nameAndDepartment } from '../kudos/name-and-department.js';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { Picker } from '../ui/picker.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { text } from './messages.js';
import { NOMINATION_ERRORS } from './nomination-errors.js';
import { NominationWords } from './nomination-words.js';
import { type CurrentRound, nominate, STARS } from './stars-data.js';
import classes from './stars.module.css';

interface Wish {
  to: Colleague[];
  behaviour: string;
  evidence: string;
  helped: string;
}

const NOTHING: Wish = { to: [], behaviour: '', evidence: '', helped: '' };
const FEWEST_LETTERS = 30;

/** Nominates a colleague: written first, then looked at as the panel will read it, then sent. */
export function NominateDialog({ round, onClose }: { round: CurrentRound; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [isChecking, setChecking] = useState(false);
  const form = useForm<Wish>({ defaultValues: NOTHING });
  const send = useMutation({
    ...untilAnswered,
    mutationFn: ({ to, behaviour, evidence, helped }: Wish) =>
      nominate({
        to: to[0]?.id ?? '',
        behaviour,
        evidence: evidence.trim(),
        ...(helped.trim() !== '' && { helped: helped.trim() }),
      }),
    onSuccess: async () => {
      onClose();
      toast(text('sent', { day: dayInWords(round.nominateUntil) }));
      await queryClient.invalidateQueries(STARS);
    },
    onError: (error) => {
      // Mistakes at fields are shown where they can be mended.
      if (placeServerErrors(form, error, ['to', 'behaviour', 'evidence', 'helped'], NOMINATION_ERRORS))
        setChecking(false);
    },
  });
  const hasPlaced = Object.keys(form.formState.errors).length > 0;
  return (
    <Dialog title={text(isChecking ? 'checkTitle' : 'dialogTitle')} isOpen onClose={onClose}>
      {isChecking ? (
        <Check
          wish={form.getValues()}
          isBusy={send.isPending}
          error={send.error}
          onBack={() => {
            send.reset();
            setChecking(false);
          }}
          onSend={() => send.mutate(form.getValues())}
        />
      ) : (
        <>
          <Text mb="md">{text('dialogWhy')}</Text>
          <Form form={form} onSubmit={() => setChecking(true)}>
            <Fields form={form} />
            <FormError error={hasPlaced ? null : send.error} words={NOMINATION_ERRORS} />
            <Button type="submit">{text('check')}</Button>
          </Form>
        </>
      )}
    </Dialog>
  );
}

function Fields({ form: { control, register, watch, formState } }: { form: UseFormReturn<Wish> }) {
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="to"
        rules={{ validate: (to) => to.length > 0 || text('toMissing') }}
        render={({ field: { value, onChange } }) => (
          <Picker
            label={text('to')}
            description={text('toHint')}
            value={value}
            onChange={onChange}
            error={errors.to?.message}
            source={COLLEAGUES}
            isSingle
          />
        )}
      />
      <BehaviourSelect
        chosen={watch('behaviour')}
        error={errors.behaviour?.message}
        {...register('behaviour', { validate: isBehaviourChosen })}
      />
      <Textarea
        label={text('evidence')}
        description={text('evidenceHint')}
        rows={5}
        maxLength={1000}
        error={errors.evidence?.message}
        {...register('evidence', {
          validate: (words) => words.trim().length >= FEWEST_LETTERS || text('evidenceMissing'),
        })}
      />
      <TextInput
        label={text('helped')}
        description={text('helpedHint')}
        maxLength={200}
        error={errors.helped?.message}
        {...register('helped')}
      />
    </>
  );
}

interface CheckProps {
  wish: Wish;
  isBusy: boolean;
  error: unknown;
  onBack: () => void;
  onSend: () => void;
}

/** What the panel will read. */
function Check({ wish, isBusy, error, onBack, onSend }: CheckProps) {
  const { data: behaviours = [] } = useQuery(behavioursQuery);
  const shown = useRef<HTMLElement>(null);
  // The button that led here is gone: whoever works by keyboard goes on with what they are to look at.
  useEffect(() => shown.current?.focus(), []);
  const [nominee] = wish.to;
  const words = {
    behaviour: behaviours.find(({ slug }) => slug === wish.behaviour)?.title ?? wish.behaviour,
    evidence: wish.evidence.trim(),
    helped: wish.helped.trim() || null,
  };
  return (
    <>
      <article ref={shown} tabIndex={-1} className={classes.item}>
        <p className={classes.name}>{nominee && nameAndDepartment(nominee)}</p>
        <NominationWords words={words} from={text('fromYou')} />
      </article>
      <FormError error={error} words={NOMINATION_ERRORS} />
      <Group gap="sm" mt="md">
        <Button loading={isBusy} onClick={onSend}>
          {text('send')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {text('back')}
        </Button>
      </Group>
    </>
  );
}
