import { DateTime } from 'luxon';
import { addDays, type Day, dayOf } from '../common/days.js';
import { isWorkingDay, MONDAY_TO_FRIDAY, type WorkCalendar } from '../due-dates/working-days.js';

/** A calendar month as ISO text: `2026-12`. */
export type Month = string;

/** The month of a day. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** The month that an instant falls in, in a time zone. */
export const monthAt = (instant: Date, zone: string): Month => monthOf(dayOf(instant, zone));

/** A month moved by so many, negative for earlier. */
export function addToMonth(month: Month, months: number): Month {
  const count = ordinalOf(month) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** How many months lie between two, negative where `to` is earlier. */
export const monthsBetween = (from: Month, to: Month): number => ordinalOf(to) - ordinalOf(from);

/** Its first day. */
export const firstDayOf = (month: Month): Day => `${month}-01`;

/** Whether a text is a month between 2000 and 2199. */
export const isMonth = (text: string): boolean => /^2[01]\d\d-(0[1-9]|1[0-2])$/.test(text);

/**
 * The n-th working day of a month, counted from 1; where a month has fewer, its last one. A month in which nobody works is counted as if
 * people worked from Monday to Friday, so that a mistaken calendar keeps no tip back.
 */
export function workingDayOf(month: Month, n: number, work: WorkCalendar = MONDAY_TO_FRIDAY): Day {
  const open: Day[] = [];
  for (let day = firstDayOf(month); monthOf(day) === month && open.length < n; day = addDays(day, 1))
    if (isWorkingDay(day, work)) open.push(day);
  return open.at(-1) ?? workingDayOf(month, n);
}

/** The instant of an hour of a day where somebody is; an hour that the clock skips is the one after it. */
export const hourOf = (day: Day, hour: number, zone: string): Date =>
  DateTime.fromISO(`${day}T${String(hour).padStart(2, '0')}:00`, { zone }).toJSDate();

/** The instant at which a month ends in a time zone. */
export const endOfMonth = (month: Month, zone: string): Date =>
  DateTime.fromISO(firstDayOf(addToMonth(month, 1)), { zone })
    .startOf('day')
    .toJSDate();

function ordinalOf(month: Month): number {
  const [year = '', number = ''] = month.split('-');
  return Number(year) * 12 + Number(number) - 1;
}
