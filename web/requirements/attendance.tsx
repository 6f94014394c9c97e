import { Button, Checkbox, Group, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { View } from '../api/client.js';
import { untilAnswered } from '../api/query-client.js';
import { today } from '../text/dates.js';
import { entriesIn } from '../text/pasted.js';
import { toast } from '../ui/announcements.js';
import { Form } from '../ui/form.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { attend, type Requirement } from './requirements-data.js';
import classes from './requirements.module.css';
import { WaitingList } from './waiting-list.js';

interface Values {
  onDay: string;
  minutes: number;
  pasted: string;
}

/** Who was there: ticked among those who wait, or pasted from a list. */
export function Attendance({ requirement: { slug, minutes } }: { requirement: Requirement }) {
  const queryClient = useQueryClient();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const form = useForm<Values>({ defaultValues: { onDay: today(), minutes, pasted: '' } });
  const { errors } = form.formState;
  const people = [...ticked, ...entriesIn(useWatch({ control: form.control, name: 'pasted' }))];
  const record = useMutation({
    ...untilAnswered,
    mutationFn: ({ onDay, minutes: long }: Values) => attend(slug, { onDay, minutes: long, people }),
    onSuccess: async (done) => {
      setTicked(new Set());
      form.setValue('pasted', done.notFound.join('\n'));
      toast(told(done));
      await queryClient.invalidateQueries({ queryKey: ['requirements', slug] });
    },
  });
  const tick = (id: string) =>
    setTicked((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  return (
    <section className={classes.section} aria-labelledby="waiting">
      <Title order={2} id="waiting">
        {text('tick')}
      </Title>
      <WaitingList
        slug={slug}
        act={({ id, name }) => (
          <Checkbox size="md" aria-label={name} checked={ticked.has(id)} onChange={() => tick(id)} />
        )}
      />
      <div className={classes.form}>
        <Form form={form} onSubmit={(values) => record.mutate(values)}>
          <Textarea
            label={text('paste')}
            description={text('pasteHint')}
            rows={4}
            error={errors.pasted?.message}
            {...form.register('pasted', { validate: () => people.length > 0 || text('nobodyChosen') })}
          />
          <Group align="start">
            <TextInput
              type="date"
              label={text('onDay')}
              max={today()}
              error={errors.onDay?.message}
              {...form.register('onDay', { required: text('dayMissing') })}
            />
            <TextInput
              type="number"
              label={text('minutes')}
              min={1}
              max={1440}
              error={errors.minutes?.message}
              {...form.register('minutes', {
                valueAsNumber: true,
                validate: (given) => (given >= 1 && given <= 1440) || text('minutesMissing'),
              })}
            />
          </Group>
          {record.data && record.data.notFound.length > 0 && (
            <p role="status" className={classes.notFound}>
              {text('notFound', { count: record.data.notFound.length })}
            </p>
          )}
          <FormError error={record.error} words={{ DAY_AHEAD: text('dayAhead') }} />
          <Button type="submit" loading={record.isPending}>
            {people.length === 0 ? text('recordNone') : text('record', { count: people.length })}
          </Button>
        </Form>
      </div>
    </section>
  );
}

const told = ({ recorded, alreadyRecorded }: View<'AttendanceView'>) =>
  [
    text('recorded', { count: recorded }),
    alreadyRecorded > 0 && text('alreadyThere', { count: alreadyRecorded }),
  ]
    .filter(Boolean)
    .join(' ');
