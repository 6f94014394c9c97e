import { Button, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { api, ask } from '../api/client.js';
import { today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { Dialog } from '../ui/dialog.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { type PickedPerson, PersonPicker } from '../ui/person-picker.js';
import { text } from './deputy-messages.js';

interface Wish {
  person: PickedPerson[];
  login: string;
  from: string;
  until: string;
}

const WORDS = {
  PERSON_NOT_FOUND: text('unknown'),
  DEPUTY_IS_SELF: text('self'),
  DEPUTY_NOT_IN_SERVICE: text('notInService'),
  DEPUTY_ALREADY_NAMED: text('already'),
  PERIOD_INVALID: text('period'),
};

/** Asks who stands in, from when to when. */
export function NameDeputy({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient();
  const form = useForm<Wish>({ defaultValues: { person: [], login: '', from: today(), until: '' } });
  const { errors } = form.formState;
  const name = useMutation({
    mutationFn: ({ person: [picked], login, from, until }: Wish) => {
      const who = picked ? { personId: picked.id } : { login: login.trim() };
      return ask(api.POST('/api/me/deputies', { body: { ...who, until, ...(from > today() && { from }) } }));
    },
    onSuccess: async () => {
      onClose();
      toast(text('named'));
      await queryClient.invalidateQueries({ queryKey: ['me', 'deputies'] });
    },
  });
  return (
    <Dialog title={text('name')} isOpen onClose={onClose}>
      <Text mb="md">{text('nameWhat')}</Text>
      <Form form={form} onSubmit={(wish) => name.mutate(wish)}>
        <Controller
          control={form.control}
          name="person"
          rules={{
            validate: (person, { login }) => person.length > 0 || login.trim() !== '' || text('whoMissing'),
          }}
          render={({ field: { value, onChange } }) => (
            <PersonPicker
              label={text('person')}
              value={value}
              onChange={onChange}
              error={errors.person?.message}
              isSingle
            />
          )}
        />
        <TextInput label={text('login')} maxLength={254} {...form.register('login')} />
        <TextInput type="date" label={text('from')} min={today()} {...form.register('from')} />
        <TextInput
          type="date"
          label={text('until')}
          description={text('untilHint')}
          error={errors.until?.message}
          {...form.register('until', { required: text('untilMissing') })}
        />
        <FormError error={name.error} words={WORDS} />
        <Button type="submit" loading={name.isPending}>
          {text('save')}
        </Button>
      </Form>
    </Dialog>
  );
}
