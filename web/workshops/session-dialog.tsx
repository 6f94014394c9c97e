import { Button, Group, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useController, useForm } from 'react-hook-form';
import { useMe } from '../api/me.js';
import { today } from '../text/dates.js';
import { timeZone } from '../text/locale.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { changeSession, planSession, type Session, trainersQuery } from './workshops-data.js';

interface Values {
  onDay: string;
  at: string;
  timeZone: string;
  minutes: number;
  capacity: number;
  room: string;
  link: string;
  /** Their ids. */
  trainers: string[];
}

const MOST_TRAINERS = 5;

interface Props {
  /** The workshop that it is of; its minutes and seats stand there to begin with. */
  workshop: { id: string; title: string; minutes: number; capacity: number };
  /** The session to change; a new one, unless given. */
  session?: Session;
  onClose: () => void;
}

/** Plans a session, or changes its time, place and seats. */
export function SessionDialog({ workshop, session, onClose }: Props) {
  const queryClient = useQueryClient();
  const me = useMe();
  const { data: offered = [] } = useQuery(trainersQuery(workshop.id));
  const form = useForm<Values>({
    defaultValues: {
      onDay: session?.onDay ?? '',
      at: session?.at ?? '',
      timeZone: session?.timeZone ?? timeZone(),
      minutes: session?.minutes ?? workshop.minutes,
      capacity: session?.capacity ?? workshop.capacity,
      room: session?.room ?? '',
      link: session?.link ?? '',
      trainers: session?.trainers.map(({ id }) => id) ?? [me.id],
    },
  });
  const trainers = useController({
    control: form.control,
    name: 'trainers',
    rules: { validate: (ids) => ids.length > 0 || text('trainersMissing') },
  });
  // Whoever runs it already may have lost that right since; they are named until somebody takes them out.
  const named = new Map([...(session?.trainers ?? []), ...offered].map(({ id, name }) => [id, name]));
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ room, link, ...values }: Values) => {
      const body = { ...values, ...(room.trim() && { room }), ...(link.trim() && { link: link.trim() }) };
      return session
        ? changeSession(session.id, { ...body, version: session.version })
        : planSession(workshop.id, body);
    },
    onSuccess: async () => {
      onClose();
      toast(text(session ? 'saved' : 'planned'));
      await queryClient.invalidateQueries({ queryKey: ['workshops'] });
    },
  });
  const { title } = workshop;
  return (
    <Dialog title={text(session ? 'changeOne' : 'planOne', { title })} isOpen onClose={onClose}>
      <Form form={form} onSubmit={(values) => save.mutate(values)}>
        <Group align="start">
          <TextInput
            type="date"
            label={text('onDay')}
            min={today()}
            error={errors.onDay?.message}
            {...form.register('onDay', { required: text('dayMissing') })}
          />
          <TextInput
            type="time"
            label={text('at')}
            error={errors.at?.message}
            {...form.register('at', { required: text('atMissing') })}
          />
        </Group>
        <TextInput
          label={text('timeZone')}
          maxLength={64}
          error={errors.timeZone?.message}
          {...form.register('timeZone', { required: text('zoneUnknown') })}
        />
        <Group align="start">
          <TextInput
            type="number"
            label={text('minutes')}
            error={errors.minutes?.message}
            {...form.register('minutes', {
              valueAsNumber: true,
              validate: (given) => (given >= 5 && given <= 1440) || text('minutesMissing'),
            })}
          />
          <TextInput
            type="number"
            label={text('capacity')}
            error={errors.capacity?.message}
            {...form.register('capacity', {
              valueAsNumber: true,
              validate: (given) => (given >= 1 && given <= 1000) || text('capacityMissing'),
            })}
          />
        </Group>
        <TextInput
          label={text('room')}
          maxLength={200}
          error={errors.room?.message}
          {...form.register('room', {
            validate: (given, { link }) => given.trim() !== '' || link.trim() !== '' || text('placeMissing'),
          })}
        />
        <TextInput
          label={text('link')}
          maxLength={500}
          error={errors.link?.message}
          {...form.register('link', {
            validate: (given) =>
              given.trim() === '' || /^https:\/\/\S+$/.test(given.trim()) || text('linkWrong'),
          })}
        />
        <MultiSelect
          label={text('trainersLabel')}
          description={text('trainersHint')}
          data={[...named].map(([value, label]) => ({ value, label }))}
          value={trainers.field.value.filter((id) => named.has(id))}
          onChange={trainers.field.onChange}
          onBlur={trainers.field.onBlur}
          searchable
          hidePickedOptions
          maxValues={MOST_TRAINERS}
          error={errors.trainers?.message}
          comboboxProps={{ withinPortal: false }}
        />
        <FormError
          error={save.error}
          words={{
            SESSION_TIME_SKIPPED: text('timeSkipped'),
            SESSION_PAST: text('timePast'),
            SESSION_CHANGED: text('changedMeanwhile'),
            SESSION_OVER: text('over'),
            SESSION_TRAINER: text('trainerGone'),
            CAPACITY_BELOW_BOOKED: text('belowBooked'),
            INPUT_INVALID: text('zoneUnknown'),
          }}
        />
        <Button type="submit" loading={save.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}
