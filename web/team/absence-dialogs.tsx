import { Button, Text, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import { api, ask, tell, type View } from '../api/client.js';
import { dayInWords, today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { ABSENCE_WORDS, useAbsenceAct } from './absences-data.js';
import { text } from './absences-messages.js';

interface Props {
  personId: string;
  onClose: () => void;
}
type Absence = View<'OwnAbsenceView'>;

/** Asks from when to when somebody is away. */
export function SetAbsent({ personId, name, onClose }: Props & { name: string }) {
  const form = useForm({ defaultValues: { from: today(), to: '' } });
  const { errors } = form.formState;
  const set = useAbsenceAct(
    personId,
    async ({ from, to }: { from: string; to: string }) => {
      const body = { from, ...(to !== '' && { to }) };
      await ask(api.POST('/api/people/{id}/absences', { params: { path: { id: personId } }, body }));
      toast(text('saved', { day: dayInWords(from) }));
    },
    onClose,
  );
  return (
    <Dialog title={text('setTitle', { name })} isOpen onClose={onClose}>
      <Text mb="md">{text('setWhat')}</Text>
      <Form form={form} onSubmit={(body) => set.mutate(body)}>
        <TextInput
          type="date"
          label={text('from')}
          error={errors.from?.message}
          {...form.register('from', { required: text('fromMissing') })}
        />
        <TextInput
          type="date"
          label={text('to')}
          description={text('toHint')}
          error={errors.to?.message}
          {...form.register('to', {
            validate: (to, { from }) => to === '' || to >= from || text('rangeInvalid'),
          })}
        />
        <FormError error={set.error} words={ABSENCE_WORDS} />
        <Button type="submit" loading={set.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** Asks until when somebody is away. */
export function EndAbsence({ personId, absence, onClose }: Props & { absence: Absence }) {
  const form = useForm({ defaultValues: { lastDay: absence.from > today() ? absence.from : today() } });
  const end = useAbsenceAct(
    personId,
    async (body: { lastDay: string }) => {
      const path = { id: personId, absenceId: absence.id };
      await ask(api.POST('/api/people/{id}/absences/{absenceId}/end', { params: { path }, body }));
      toast(text('ended', { day: dayInWords(body.lastDay) }));
    },
    onClose,
  );
  return (
    <Dialog title={text('endTitle')} isOpen onClose={onClose}>
      <Text mb="md">{text('endWhat')}</Text>
      <Form form={form} onSubmit={(body) => end.mutate(body)}>
        <TextInput
          type="date"
          label={text('to')}
          error={form.formState.errors.lastDay?.message}
          {...form.register('lastDay', {
            required: text('lastDayMissing'),
            validate: (day) => day >= absence.from || text('rangeInvalid'),
          })}
        />
        <FormError error={end.error} words={ABSENCE_WORDS} />
        <Button type="submit" loading={end.isPending}>
          {text('endSave')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** Asks before an absence that was set here is taken away. */
export function RemoveAbsence({ personId, absence, onClose }: Props & { absence: Absence }) {
  const remove = useAbsenceAct(
    personId,
    async () => {
      const path = { id: personId, absenceId: absence.id };
      await tell(api.DELETE('/api/people/{id}/absences/{absenceId}', { params: { path } }));
      toast(text('removed'));
    },
    onClose,
  );
  return (
    <ConfirmDialog
      title={text('removeTitle')}
      isOpen
      isDestructive
      isBusy={remove.isPending}
      error={remove.error}
      words={ABSENCE_WORDS}
      confirmLabel={text('remove')}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      {text('removeWhat')}
    </ConfirmDialog>
  );
}
