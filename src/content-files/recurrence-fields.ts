import type { Fields } from '../common/front-matter/fields.js';
import type { Recurrence } from '../tracks/recurrence.js';

const MOST_MONTHS = 120;
/** The shortest month; a window that is longer than a cycle would never close. */
const DAYS_A_MONTH = 28;
const MOST_OPENS_DAYS = 180;
const DEFAULT_OPENS_DAYS = 30;

/** How a track comes back, by the keys `every` or `yearly`, and `opens`; undefined where it does not. */
export function readRecurrence(fields: Fields): Recurrence | undefined {
  const every = fields.optionalText('every', { max: 20 });
  const yearly = fields.optionalText('yearly', { max: 5 });
  const opens = fields.optionalText('opens', { max: 20 });
  if (every !== undefined && yearly !== undefined)
    fields.mistake('yearly', 'A track comes back by "every" or by "yearly", not by both: remove one.');
  if (every === undefined && yearly === undefined) {
    if (opens !== undefined)
      fields.mistake(
        'opens',
        '"opens" belongs to a track that comes back: add "every" or "yearly", or remove it.',
      );
    return undefined;
  }
  const months = every === undefined ? MOST_MONTHS : readMonths(every, fields);
  const longest = Math.min(
    MOST_OPENS_DAYS,
    every === undefined ? MOST_OPENS_DAYS : months * DAYS_A_MONTH - 1,
  );
  const opensDays =
    opens === undefined ? Math.min(DEFAULT_OPENS_DAYS, longest) : readDays(opens, longest, fields);
  if (every !== undefined) return { kind: 'every', months, opensDays };
  return { kind: 'yearly', on: readMonthDay(yearly ?? '', fields), opensDays };
}

function readMonths(text: string, fields: Fields): number {
  const months = Number(/^(\d{1,3}) months?$/.exec(text)?.[1]);
  if (months >= 1 && months <= MOST_MONTHS) return months;
  fields.mistake('every', `"every" must be a number of months from 1 to ${MOST_MONTHS}, such as 12 months.`);
  return 1;
}

function readDays(text: string, longest: number, fields: Fields): number {
  const days = Number(/^(\d{1,3}) days?$/.exec(text)?.[1]);
  if (days >= 0 && days <= longest) return days;
  fields.mistake('opens', `"opens" must be days before the due date from 0 to ${longest}, such as 30 days.`);
  return 0;
}

function readMonthDay(text: string, fields: Fields): string {
  // A leap year, since 29 February is a day to come back on; other years take the last of the month.
  const parsed = new Date(`2028-${text}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`2028-${text}T`);
  if (isDay) return text;
  fields.mistake('yearly', '"yearly" must be a month and a day, such as 10-01.');
  return '01-01';
}
