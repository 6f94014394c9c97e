import { Button, Checkbox, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localeTag } from '../text/locale.js';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { CALENDAR_KEY, setWeek, type WorkWeek } from './work-calendar-data.js';

/** The weekdays, Monday first, as the reader's language has them; 1 January 2024 was a Monday. */
const weekdays = () => {
  const format = new Intl.DateTimeFormat(localeTag(), { weekday: 'long', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, name: format.format(Date.UTC(2024, 0, day)) }));
};

/** On which days of the week people work, of everybody or at one location. */
export function WeekForm({ week }: { week: WorkWeek }) {
  const { location } = week;
  const place = location ?? text('everybody');
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(week.weekdays.map(String));
  const [isChecked, setChecked] = useState(false);
  const act = useMutation({
    mutationFn: (days: number[] | null) => setWeek(location, days),
    onSuccess: async (_, days) => {
      toast(days ? text('weekSaved') : text('weekForgotten', { place }));
      await queryClient.invalidateQueries({ queryKey: CALENDAR_KEY });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (chosen.length > 0) act.mutate(chosen.map(Number));
      }}
    >
      <Checkbox.Group
        label={text('weekOf', { place })}
        value={chosen}
        onChange={setChosen}
        error={isChecked && chosen.length === 0 && text('weekEmpty')}
      >
        <Group gap="md" my="xs">
          {weekdays().map(({ day, name }) => (
            <Checkbox key={day} value={String(day)} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
      <FormError error={act.error} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={act.isPending}>
          {text('saveWeek', { place })}
        </Button>
        {location !== null && (
          <Button variant="subtle" onClick={() => act.mutate(null)}>
            {text('asEverybody', { place })}
          </Button>
        )}
      </Group>
    </form>
  );
}
