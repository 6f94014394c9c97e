import { type Day, dayOf, endOfDay } from '../common/days.js';
import { dayToCome } from './reports.errors.js';

/** The moment that a report speaks of. */
export interface AsOf {
  /** People stand in the department, post and line that they had on this day. */
  day: Day;
  /** Enrolments have the status that they had at this instant. */
  at: Date;
  isNow: boolean;
}

/**
 * The moment that a day stands for, in the company's time zone: now for today, its last millisecond for a day before
 * (what begins with the next day has not begun). Throws `AS_OF_IN_FUTURE` for a day to come.
 */
export function asOfDay(day: Day | undefined, now: Date, zone: string): AsOf {
  const today = dayOf(now, zone);
  if (day === undefined || day === today) return { day: today, at: now, isNow: true };
  if (day > today) throw dayToCome();
  return { day, at: new Date(endOfDay(day, zone).getTime() - 1), isNow: false };
}
