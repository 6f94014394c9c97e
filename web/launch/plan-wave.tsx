import { Button, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { departmentsQuery, locationsQuery } from '../api/choosable.js';
import { api, ask } from '../api/client.js';
import { dayInWords, today } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { Form } from '../ui/form.js';
import { NameSelect } from '../ui/name-select.js';
import { type Programme, programmeQuery, PROGRAMME } from './launch-data.js';
import { text } from './messages.js';

interface Name {
  id: string;
  name: string;
}

interface Parts {
  departments: Name[];
  locations: Name[];
}

const NO_PARTS: Parts = { departments: [], locations: [] };
const MOST_PARTS = 200;
const WORDS = { DAY_IS_PAST: text('dayPast'), DEPARTMENT_NOT_FOUND: text('departmentGone') };

/** Starts the programme on a day: asks when and for whom, says what that does, and plans it. */
export function PlanWave({ programme }: { programme: Programme }) {
  const form = useForm({ defaultValues: { startsOn: '', who: 'all' } });
  const [parts, setParts] = useState(NO_PARTS);
  const [asked, setAsked] = useState<string | null>(null);
  const { errors } = form.formState;
  const who = useWatch({ control: form.control, name: 'who' });
  const isSome = who === 'some';
  const names = [...parts.departments, ...parts.locations];
  const isMissing = isSome && names.length === 0;
  form.register('who', { validate: () => !isMissing || text('partsMissing') });
  return (
    <>
      <Form form={form} onSubmit={({ startsOn }) => setAsked(startsOn)}>
        <TextInput
          type="date"
          label={text('startsOn')}
          maw="14rem"
          min={today()}
          error={errors.startsOn?.message}
          {...form.register('startsOn', {
            required: text('dayMissing'),
            validate: (day) => day >= today() || text('dayPast'),
          })}
        />
        <Radio.Group label={text('who')} value={who} onChange={(value) => form.setValue('who', value)}>
          <Stack gap="xs" mt="xs">
            <Radio value="all" label={text('whoAll')} />
            <Radio value="some" label={text('whoSome')} />
          </Stack>
        </Radio.Group>
        {isSome && (
          <>
            <NameSelect
              label={text('departments')}
              hint={text('partsHint')}
              value={parts.departments}
              most={MOST_PARTS}
              query={departmentsQuery}
              onChange={(departments) => setParts({ ...parts, departments })}
            />
            <NameSelect
              label={text('locations')}
              hint={text('partsHint')}
              value={parts.locations}
              most={MOST_PARTS}
              query={locationsQuery}
              onChange={(locations) => setParts({ ...parts, locations })}
            />
          </>
        )}
        <Text role="alert" size="sm" c="var(--bad)">
          {isMissing ? errors.who?.message : ''}
        </Text>
        <div>
          <Button type="submit">{text('plan')}</Button>
        </div>
      </Form>
      {asked && (
        <AskToPlan
          programme={programme}
          startsOn={asked}
          parts={isSome ? parts : NO_PARTS}
          onClose={() => setAsked(null)}
          onPlanned={() => {
            form.reset();
            setParts(NO_PARTS);
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

interface AskProps {
  programme: Programme;
  startsOn: string;
  parts: Parts;
  onClose: () => void;
  onPlanned: () => void;
}

function AskToPlan({ programme, startsOn, parts, onClose, onPlanned }: AskProps) {
  const queryClient = useQueryClient();
  const day = dayInWords(startsOn);
  const names = [...parts.departments, ...parts.locations].map(({ name }) => name);
  const track = programme.assignments.find(({ key }) => key === 'everybody')?.track.title ?? '';
  const plan = useMutation({
    mutationFn: () =>
      ask(
        api.POST('/api/programme/waves', {
          body: {
            startsOn,
            departmentIds: parts.departments.map(({ id }) => id),
            locations: parts.locations.map(({ name }) => name),
          },
        }),
      ),
    onSuccess: async (planned) => {
      onPlanned();
      queryClient.setQueryData(programmeQuery.queryKey, planned);
      toast(text('planned', { day }));
      await queryClient.invalidateQueries({ queryKey: PROGRAMME });
    },
  });
  return (
    <ConfirmDialog
      title={text('planAsk', { day })}
      isOpen
      isBusy={plan.isPending}
      error={plan.error}
      words={WORDS}
      confirmLabel={text('plan')}
      onConfirm={() => plan.mutate()}
      onClose={onClose}
    >
      <p>{text('planWhat', { whom: names.length === 0 ? text('everybody') : names.join(', '), track })}</p>
      <p>{text(startsOn === today() ? 'planToday' : 'planLater')}</p>
    </ConfirmDialog>
  );
}
