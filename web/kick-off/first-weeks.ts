import { daysBetween } from '../text/dates.js';

/** For so long after the first day Home leads to the messages. */
const FIRST_WEEKS_DAYS = 42;

/** Whether somebody whose first day at work this was is in their first weeks; both are calendar days. */
export function isInFirstWeeks(firstDay: string, today: string): boolean {
  const days = daysBetween(firstDay, today);
  return days >= 0 && days < FIRST_WEEKS_DAYS;
}
