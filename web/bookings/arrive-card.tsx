import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { untilAnswered } from '../api/query-client.js';
import { toast } from '../ui/announcements.js';
import { Card } from '../ui/card.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { arrive } from './bookings-data.js';
import classes from './bookings.module.css';
import { text } from './messages.js';

/** Says by the code in the room that one is there; a link of the room fills it in. */
export function ArriveCard() {
  const { code = '' } = useSearch({ from: '/signed-in/workshops' });
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { code } });
  const come = useMutation({
    ...untilAnswered,
    mutationFn: (given: { code: string }) => arrive(given.code.trim()),
    onSuccess: async ({ title }) => {
      form.reset({ code: '' });
      toast(text('arrived', { title }));
      await queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <Card title={text('here')}>
      <div className={classes.form}>
        <Form form={form} onSubmit={(values) => come.mutate(values)}>
          <TextInput
            label={text('code')}
            description={text('codeHint')}
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            error={form.formState.errors.code?.message}
            {...form.register('code', {
              validate: (typed) => typed.trim().length >= 4 || text('codeMissing'),
            })}
          />
          <FormError
            error={come.error}
            words={{ CODE_UNKNOWN: text('codeUnknown'), ATTENDANCE_SETTLED: text('settled') }}
          />
          <Button type="submit" loading={come.isPending}>
            {text('arrive')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}
