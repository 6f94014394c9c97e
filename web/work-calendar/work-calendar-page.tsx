import { NativeSelect, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { today } from '../text/dates.js';
import { PageHeader } from '../ui/page-header.js';
import { PageSection } from '../ui/page-section.js';
import { AddHolidays } from './add-holidays.js';
import { HolidayTable } from './holiday-table.js';
import { text } from './messages.js';
import { OtherWeek } from './other-week.js';
import { WeekForm } from './week-form.js';
import { calendarQuery, readCalendarSearch } from './work-calendar-data.js';

const YEARS_BACK = 2;
const YEARS_AHEAD = 4;

/** When the company works: days of the week and holidays, by location. */
export function WorkCalendarPage() {
  const search = useSearch({ from: '/signed-in/working-days' });
  const navigate = useNavigate({ from: '/working-days' });
  const { year, weeks, holidays } = useSuspenseQuery(calendarQuery(useDeferredValue(search))).data;
  const everybody = weeks.find(({ location }) => location === null);
  return (
    <>
      <PageHeader title={text('title')} lead={text('lead')} />
      <PageSection title={text('holidaysTitle')} lead={text('holidaysLead')}>
        <NativeSelect
          label={text('year')}
          maw="10rem"
          mb="md"
          value={String(year)}
          data={yearsAround(year)}
          onChange={(event) =>
            void navigate({
              search: readCalendarSearch({ year: event.currentTarget.value }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        <HolidayTable year={year} holidays={holidays} />
      </PageSection>
      <PageSection title={text('addTitle')}>
        <AddHolidays />
      </PageSection>
      <PageSection title={text('weekTitle')} lead={text('weekLead')}>
        <Stack gap="xl">
          {weeks.map((week) => (
            <WeekForm key={`${week.location} ${week.weekdays.join()}`} week={week} />
          ))}
          <OtherWeek weekdays={everybody?.weekdays ?? []} />
        </Stack>
      </PageSection>
    </>
  );
}

function yearsAround(shown: number): string[] {
  const now = Number(today().slice(0, 4));
  const from = Math.min(now - YEARS_BACK, shown);
  const length = Math.max(now + YEARS_AHEAD, shown) - from + 1;
  return Array.from({ length }, (_, index) => String(from + index));
}
