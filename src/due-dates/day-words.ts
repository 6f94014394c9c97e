import type { Day } from '../common/days.js';

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
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A day in words with its weekday: `Monday 14 December 2026`. */
export const weekdayInWords = (day: Day): string =>
  `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayInWords(day)}`;

/** `1 day`, `14 days`. */
export const counted = (count: number, unit: string): string => `${count} ${count === 1 ? unit : `${unit}s`}`;
