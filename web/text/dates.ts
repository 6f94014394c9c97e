import { localeTag, numberFormat, remembered, timeZone } from './locale.js';

const DAY_MS = 86_400_000;
const format = remembered((key: string) => {
  const [tag = 'en', zone = 'UTC', options = '{}'] = key.split('|');
  return new Intl.DateTimeFormat(tag, { timeZone: zone, ...JSON.parse(options) });
});
const formatter = (zone: string, options: Intl.DateTimeFormatOptions) =>
  format(`${localeTag()}|${zone}|${JSON.stringify(options)}`);
const relative = remembered((tag: string) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }));

/** The calendar day that an instant falls on for the reader, `YYYY-MM-DD`. */
export function dayOf(instant: Date, zone = timeZone()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The reader's calendar day. */
export const today = () => dayOf(new Date());

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** A calendar day in words, "Friday, 4 December"; the year only where it is not this one. */
export function dayInWords(day: string, now = new Date()): string {
  const isThisYear = day.slice(0, 4) === dayOf(now).slice(0, 4);
  const options: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  // A calendar day has no zone: it is read and written in the same one.
  return formatter('UTC', isThisYear ? options : { ...options, year: 'numeric' }).format(new Date(day));
}

/** The reader's calendar day of an instant, in words. */
export const dayInWordsOf = (instant: string) => dayInWords(dayOf(new Date(instant)));

/** A calendar day, short, for tables: "4 Dec 2026". */
export function shortDay(day: string): string {
  return formatter('UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(day));
}

/** A calendar month in words: "December 2026". */
export function monthInWords(month: string): string {
  return formatter('UTC', { month: 'long', year: 'numeric' }).format(new Date(`${month}-01`));
}

/** An instant as the reader's clock shows it: "4 December 2026 at 14:05". */
export function dayAndTime(instant: string): string {
  return formatter(timeZone(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

/** "today", "tomorrow", "in 3 days", "2 days ago". */
export function daysFromNow(day: string, now = new Date()): string {
  return relative(localeTag()).format(daysBetween(dayOf(now), day), 'day');
}

/** A length of time in words: "45 min", "1 hr, 5 min". */
export function minutesInWords(minutes: number): string {
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(localeTag(), { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 && unit(hours, 'hour'), (rest > 0 || hours === 0) && unit(rest, 'minute')];
  return new Intl.ListFormat(localeTag(), { type: 'unit', style: 'narrow' }).format(
    parts.filter((part) => typeof part === 'string'),
  );
}

/** A share in whole percent: "80%". */
export function percent(share: number): string {
  return new Intl.NumberFormat(localeTag(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export const number = (value: number) => numberFormat().format(value);
