import { Button, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../ui/announcements.js';
import { FormError } from '../ui/form-error.js';
import { text } from './messages.js';
import { PlaceInput } from './place-input.js';
import { CALENDAR_KEY, setWeek } from './work-calendar-data.js';

/** Gives a location a week of its own, which begins as that of everybody. */
export function OtherWeek({ weekdays }: { weekdays: number[] }) {
  const queryClient = useQueryClient();
  const [place, setPlace] = useState('');
  const [isChecked, setChecked] = useState(false);
  const act = useMutation({
    mutationFn: (location: string) => setWeek(location, weekdays),
    onSuccess: async () => {
      setPlace('');
      setChecked(false);
      toast(text('weekSaved'));
      await queryClient.invalidateQueries({ queryKey: CALENDAR_KEY });
    },
  });
  return (
    <form
      aria-label={text('otherWeek')}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (place.trim() !== '') act.mutate(place.trim());
      }}
    >
      <Stack gap="sm" align="flex-start">
        <PlaceInput
          label={text('otherPlace')}
          description={text('otherWeek')}
          value={place}
          onChange={setPlace}
          error={isChecked && place.trim() === '' && text('placeMissing')}
        />
        <FormError error={act.error} />
        <Button type="submit" variant="default" loading={act.isPending}>
          {text('addWeek')}
        </Button>
      </Stack>
    </form>
  );
}
