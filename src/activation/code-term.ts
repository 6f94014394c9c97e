import { addDays, type Day, dayOf, endOfDay } from '../common/days.js';

const DAYS = 14;

/** The last day of a code and the instant at which it ends. */
export interface CodeTerm {
  lastDay: Day;
  expiresAt: Date;
}

/**
 * How long a code holds: to the end of the 14th day after the first one at work, in the person's zone (programme rule);
 * a code that is issued later than that, to the end of the 14th day after today.
 */
export function codeTerm(firstDay: Day, zone: string, now: Date): CodeTerm {
  const afterFirst = addDays(firstDay, DAYS);
  const today = dayOf(now, zone);
  const lastDay = today <= afterFirst ? afterFirst : addDays(today, DAYS);
  return { lastDay, expiresAt: endOfDay(lastDay, zone) };
}
