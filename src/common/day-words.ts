import type { Day } from './days.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in words: `14 December 2026`. */
export function dayInWords(day: Day): string {
  const [year = '', ...monthDay] = day.split('-');
  return `${monthDayInWords(monthDay.join('-'))} ${year}`;
}

/** A day of every year in words, of `10-01`: `1 October`. */
export function monthDayInWords(monthDay: string): string {
  const [month, date] = monthDay.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A day in words with its weekday: `Monday 14 December 2026`. */
export const weekdayInWords = (day: Day): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayInWords(day)}`;

/** `1 day`, `14 days`. */
export const counted = (count: number, unit: string): string => `${count} ${count === 1 ? unit : `${unit}s`}`;
