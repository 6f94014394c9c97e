import { addDays, addMonths, type Day, startOfDay } from '../common/days.js';

/** How often a badge can be had where that is not once. */
export const EVERY = ['quarter', 'year'] as const;
export type Every = (typeof EVERY)[number];

/** A stretch of time for which a badge is given once: its days in the company's time zone, half-open. */
export interface AwardPeriod {
  /** `2026`, `2026-Q4`. */
  label: string;
  from: Day;
  before: Day;
}

/** The period of a badge that is given once for good. */
export const ONCE = 'once';

/** What was done on the last day of a period is looked at on days after it: so many of them. */
const STILL_GIVEN_DAYS = 7;

/** The calendar year or quarter that a day falls into. */
export function periodOf(every: Every, day: Day): AwardPeriod {
  const year = day.slice(0, 4);
  if (every === 'year') return spanning(year, `${year}-01-01`, 12);
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  return spanning(`${year}-Q${quarter}`, `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, 3);
}

/** The periods for which a badge is given on a day: the present one, and for a week the one before. */
export function periodsToGive(every: Every, day: Day): AwardPeriod[] {
  const now = periodOf(every, day);
  const before = periodOf(every, addDays(now.from, -1));
  return addDays(now.from, STILL_GIVEN_DAYS) > day ? [before, now] : [now];
}

/** When a badge that is given on a day stops to hold: so many months later, as that day begins; null where it holds for good. */
export function expiryOf(expiresAfterMonths: number | null, day: Day, zone: string): Date | null {
  return expiresAfterMonths === null ? null : startOfDay(addMonths(day, expiresAfterMonths), zone);
}

/** Whether something that holds until an instant, or for good, holds now. */
export const holdsAt = (expiresAt: Date | null, now: Date): boolean => expiresAt === null || expiresAt > now;

function spanning(label: string, from: Day, months: number): AwardPeriod {
  return { label, from, before: addMonths(from, months) };
}
