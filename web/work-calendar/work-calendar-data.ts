import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import type { HolidayLine } from './holiday-lines.js';

export type Holiday = View<'HolidayView'>;
export type WorkWeek = View<'WorkWeekView'>;

export const CALENDAR_KEY = ['work-calendar'];

/** What the address of the screen says. */
export interface CalendarSearch {
  year?: number;
}

/** Reads an address; whatever it holds that is not ours is left out. */
export function readCalendarSearch({ year }: Record<string, unknown>): CalendarSearch {
  const wanted = Number(year);
  return Number.isInteger(wanted) && wanted >= 2000 && wanted <= 2199 ? { year: wanted } : {};
}

/** The weeks, and the holidays of a year; without one, of this year. */
export const calendarQuery = ({ year }: CalendarSearch) =>
  queryOptions({
    queryKey: [...CALENDAR_KEY, year ?? null],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/work-calendar', { params: { query: { ...(year && { year }) } }, signal })),
  });

/** Adds holidays at a location, or everywhere where it is empty; answers how many are new. */
export async function addHolidays(location: string, holidays: HolidayLine[]): Promise<number> {
  const body = { ...(location !== '' && { location }), holidays };
  return (await ask(api.POST('/api/work-calendar/holidays', { body }))).added;
}

export const removeHoliday = (id: string) =>
  tell(api.DELETE('/api/work-calendar/holidays/{id}', { params: { path: { id } } }));

/** Says on which weekdays people work at a location, or everywhere; without weekdays the location has everybody's again. */
export const setWeek = (location: string | null, weekdays: number[] | null) =>
  tell(
    api.PUT('/api/work-calendar/weeks', {
      body: { ...(location !== null && { location }), ...(weekdays && { weekdays }) },
    }),
  );
