import { DateTime } from 'luxon';

/** A calendar day without a time, as ISO text: `2026-12-14`. */
export type Day = string;

/** The day that open periods end on: later than any real one, so that ranges need no NULL. */
export const FOREVER: Day = '9999-12-31';
/** The instant that open periods end at. */
export const FOREVER_INSTANT = new Date('9999-12-31T00:00:00.000Z');

const starts = new Map<string, Date>();

/** The instant at which a day begins in a time zone (the first existing one where midnight is skipped). */
export function startOfDay(day: Day, zone: string): Date {
  if (day >= FOREVER) return FOREVER_INSTANT;
  const key = `${day} ${zone}`;
  const known = starts.get(key);
  if (known) return known;
  const instant = DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
  if (starts.size > 50_000) starts.clear();
  starts.set(key, instant);
  return instant;
}

/** The instant at which a day ends in a time zone: the start of the next one. */
export function endOfDay(day: Day, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}

/** The calendar day that an instant falls on in a time zone. */
export function dayOf(instant: Date, zone: string): Day {
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** A day moved by whole days, negative for earlier. */
export function addDays(day: Day, days: number): Day {
  if (day >= FOREVER) return FOREVER;
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10);
}

/** A day moved by calendar months, negative for earlier; a day that the month lacks becomes its last one. */
export function addMonths(day: Day, months: number): Day {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd');
}

/** The later, and the earlier, of two days. */
export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b);
export const earlierDay = (a: Day, b: Day): Day => (a < b ? a : b);

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether a text is an existing calendar day between 1900 and 2200 in ISO form. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The ISO weekday of a day: 1 is Monday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
