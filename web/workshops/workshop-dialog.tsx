import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { minutesInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { scopeWords } from './session-words.js';
import { changeWorkshop, makeWorkshop, type Workshop, workshopOptionsQuery } from './workshops-data.js';

interface Values {
  title: string;
  text: string;
  minutes: number;
  capacity: number;
  cancelHours: number;
  booking: 'open' | 'trainer';
  fulfils: string[];
  scope: string;
  plan: string;
}

const valuesOf = (workshop: Workshop | undefined): Values => ({
  title: workshop?.title ?? '',
  text: workshop?.text ?? '',
  minutes: workshop?.minutes ?? 60,
  capacity: workshop?.capacity ?? 12,
  cancelHours: workshop?.cancelHours ?? 24,
  booking: workshop?.booking ?? 'open',
  fulfils: workshop?.fulfils ?? [],
  scope: '',
  plan: workshop?.plan ?? '',
});

/** Makes a workshop, or changes what it says. */
export function WorkshopDialog({ workshop, onClose }: { workshop?: Workshop; onClose: () => void }) {
  const queryClient = useQueryClient();
  const { data: options } = useQuery(workshopOptionsQuery);
  const form = useForm<Values>({ defaultValues: valuesOf(workshop) });
  const { errors } = form.formState;
  const save = useMutation({
    mutationFn: ({ scope, plan, text: words, ...values }: Values) => {
      const body = { ...values, ...(words.trim() && { text: words }), ...(plan && { plan }) };
      const key = scope || options?.scopes[0]?.key;
      return workshop
        ? changeWorkshop(workshop.id, body)
        : makeWorkshop({ ...body, ...(key !== undefined && { scope: key }) });
    },
    onSuccess: async () => {
      onClose();
      toast(text(workshop ? 'saved' : 'made'));
      await queryClient.invalidateQueries({ queryKey: ['workshops'] });
    },
  });
  const numberOf = (name: 'minutes' | 'capacity' | 'cancelHours', least: number, most: number) =>
    form.register(name, {
      valueAsNumber: true,
      validate: (given) => (given >= least && given <= most) || text(`${name}Missing`),
    });
  return (
    <Dialog
      title={workshop ? text('changeOne', { title: workshop.title }) : text('newWorkshop')}
      isOpen
      onClose={onClose}
    >
      <Form form={form} onSubmit={(values) => save.mutate(values)}>
        <TextInput
          label={text('name')}
          maxLength={200}
          error={errors.title?.message}
          {...form.register('title', {
            validate: (given) => given.trim().length >= 3 || text('nameMissing'),
          })}
        />
        <Textarea label={text('text')} rows={3} maxLength={4000} {...form.register('text')} />
        {!workshop && options && options.scopes.length > 1 && (
          <NativeSelect
            label={text('scope')}
            data={options.scopes.map(({ key, kind, name }) => ({
              value: key,
              label: scopeWords({ scopeKind: kind, scopeName: name }),
            }))}
            {...form.register('scope')}
          />
        )}
        <Group align="start">
          <TextInput
            type="number"
            label={text('minutes')}
            error={errors.minutes?.message}
            {...numberOf('minutes', 5, 1440)}
          />
          <TextInput
            type="number"
            label={text('capacity')}
            error={errors.capacity?.message}
            {...numberOf('capacity', 1, 1000)}
          />
        </Group>
        <TextInput
          type="number"
          label={text('cancelHours')}
          error={errors.cancelHours?.message}
          {...numberOf('cancelHours', 0, 720)}
        />
        <NativeSelect
          label={text('booking')}
          data={[
            { value: 'open', label: text('booking:open') },
            { value: 'trainer', label: text('booking:trainer') },
          ]}
          {...form.register('booking')}
        />
        {options && options.plans.length > 0 && (
          <NativeSelect
            label={text('planChoice')}
            data={[
              { value: '', label: text('planNone') },
              ...options.plans.map(({ slug, title, minutes }) => ({
                value: slug,
                label: text('planOption', { title, minutes: minutesInWords(minutes) }),
              })),
            ]}
            {...form.register('plan')}
          />
        )}
        {options && options.attendance.length > 0 && (
          <fieldset>
            <legend>{text('fulfils')}</legend>
            {options.attendance.map(({ slug, title }) => (
              <Checkbox key={slug} mt="xs" value={slug} label={title} {...form.register('fulfils')} />
            ))}
          </fieldset>
        )}
        <FormError error={save.error} />
        <Button type="submit" loading={save.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}
