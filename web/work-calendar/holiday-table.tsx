import { Button } from '@mantine/core';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { dayInWords } from '../text/dates.js';
import { toast } from '../ui/announcements.js';
import { type Column, DataTable } from '../ui/data-table.js';
import { EmptyState } from '../ui/empty-state.js';
import { FormError } from '../ui/form-error.js';
import { TwoLines } from '../ui/two-lines.js';
import { text } from './messages.js';
import { addHolidays, CALENDAR_KEY, type Holiday, removeHoliday } from './work-calendar-data.js';

const WORDS = { HOLIDAY_NOT_FOUND: text('gone') };

const COLUMNS: Column<Holiday, string>[] = [
  { heading: text('day'), cell: ({ day }) => dayInWords(day) },
  {
    heading: text('name'),
    cell: ({ name, location }) => <TwoLines first={name} second={location ?? text('everywhere')} />,
  },
];

/** The holidays of a year, each with a way to remove it, and a way back. */
export function HolidayTable({ year, holidays }: { year: number; holidays: Holiday[] }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: ({ id }: Holiday) => removeHoliday(id),
    onSuccess: async (_, holiday) => {
      toast(text('removed', { name: holiday.name }), () => void bringBack(queryClient, holiday));
      await queryClient.invalidateQueries({ queryKey: CALENDAR_KEY });
    },
  });
  // A number with a separator would be no year.
  const shown = String(year);
  if (holidays.length === 0) return <EmptyState>{text('none', { year: shown })}</EmptyState>;
  const acts: Column<Holiday, string> = {
    heading: text('remove'),
    cell: (holiday) => (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={text('removeThis', { name: holiday.name, day: dayInWords(holiday.day) })}
        onClick={() => remove.mutate(holiday)}
      >
        {text('remove')}
      </Button>
    ),
  };
  return (
    <>
      <FormError error={remove.error} words={WORDS} />
      <DataTable
        caption={text('holidaysIn', { year: shown })}
        rows={holidays}
        rowKey={({ id }) => id}
        columns={[...COLUMNS, acts]}
      />
    </>
  );
}

async function bringBack(queryClient: QueryClient, { location, day, name }: Holiday): Promise<void> {
  try {
    await addHolidays(location ?? '', [{ day, name }]);
    toast(text('back', { name }));
  } catch {
    toast(text('undoFailed'));
  }
  await queryClient.invalidateQueries({ queryKey: CALENDAR_KEY });
}
