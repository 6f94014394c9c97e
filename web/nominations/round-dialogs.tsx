import { Button, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { COLLEAGUES } from '../kudos/colleague-source.js';
import type { Colleague } from '../kudos/kudos-data.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { Picker } from '../ui/picker.js';
import { placeServerErrors } from '../ui/server-errors.js';
import { ROUND_ERRORS } from './panel-errors.js';
import { text } from './panel-messages.js';
import { quarterInWords } from './quarter-words.js';
import { namePanel, setRoundDays, type StarRound, STARS } from './stars-data.js';

interface Props {
  round: StarRound;
  onClose: () => void;
}

const FEWEST = 3;
const MOST = 7;

/** Names the panel of a round. */
export function PanelDialog({ round: { quarter, panel }, onClose }: Props) {
  const queryClient = useQueryClient();
  const serving = panel.filter(({ sitsOut }) => sitsOut !== 'left');
  const people: Colleague[] = serving.map(({ id, name, department }) => ({
    id,
    name,
    department,
    title: null,
  }));
  const form = useForm({ defaultValues: { people } });
  const name = useMutation({
    ...untilAnswered,
    mutationFn: (wish: { people: Colleague[] }) =>
      namePanel(
        quarter,
        wish.people.map(({ id }) => id),
      ),
    onSuccess: async () => {
      onClose();
      toast(text('panelNamed'));
      await queryClient.invalidateQueries(STARS);
    },
    onError: (error) => placeServerErrors(form, error, ['people'], ROUND_ERRORS),
  });
  const { errors } = form.formState;
  return (
    <Dialog title={text('namePanel')} isOpen onClose={onClose}>
      <Text mb="md">{text('panelWhy')}</Text>
      <Form form={form} onSubmit={(wish) => name.mutate(wish)}>
        <Controller
          control={form.control}
          name="people"
          rules={{
            validate: (chosen) => (chosen.length >= FEWEST && chosen.length <= MOST) || text('peopleCount'),
          }}
          render={({ field: { value, onChange } }) => (
            <Picker
              label={text('people')}
              description={text('peopleHint')}
              value={value}
              onChange={onChange}
              error={errors.people?.message}
              source={COLLEAGUES}
            />
          )}
        />
        <FormError error={errors.people ? null : name.error} words={ROUND_ERRORS} />
        <Button type="submit" loading={name.isPending}>
          {text('savePanel')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** Says until when nominations and votes of a round are taken. */
export function DaysDialog({ round, onClose }: Props) {
  const queryClient = useQueryClient();
  const { quarter, nominateUntil, voteUntil } = round;
  const form = useForm({ defaultValues: { nominateUntil, voteUntil } });
  const save = useMutation({
    ...untilAnswered,
    mutationFn: (days: { nominateUntil: string; voteUntil: string }) => setRoundDays(quarter, days),
    onSuccess: async () => {
      onClose();
      toast(text('daysSaved'));
      await queryClient.invalidateQueries(STARS);
    },
    onError: (error) => placeServerErrors(form, error, ['nominateUntil', 'voteUntil'], ROUND_ERRORS),
  });
  const { errors } = form.formState;
  const isPlaced = Object.keys(errors).length > 0;
  const isDay = (day: string) => day !== '' || text('dayMissing');
  return (
    <Dialog title={text('daysTitle', { quarter: quarterInWords(quarter) })} isOpen onClose={onClose}>
      <Text mb="md">{text('daysWhy')}</Text>
      <Form form={form} onSubmit={(days) => save.mutate(days)}>
        <TextInput
          type="date"
          label={text('nominateUntil')}
          min={round.firstDay}
          max={round.lastDay}
          error={errors.nominateUntil?.message}
          {...form.register('nominateUntil', { validate: isDay })}
        />
        <TextInput
          type="date"
          label={text('voteUntil')}
          error={errors.voteUntil?.message}
          {...form.register('voteUntil', { validate: isDay })}
        />
        <FormError error={isPlaced ? null : save.error} words={ROUND_ERRORS} />
        <Button type="submit" loading={save.isPending}>
          {text('saveDays')}
        </Button>
      </Form>
    </Dialog>
  );
}
