import { type Day, dayOf } from '../common/days.js';
import { hourOf, type Month, monthAt, workingDayOf } from './month.js';
import type { TipCalendar } from './tip-calendar.js';

/** When tips arrive in a month where somebody is. */
export const arrivesAt = (month: Month, { workingDay, hour }: TipCalendar, zone: string): Date =>
  hourOf(workingDayOf(month, workingDay), hour, zone);

/**
 * The month whose tip is to be given out in a time zone now, or null where there is nothing to do: before the hour of its day, and again each
 * day from that hour on, for whoever has begun or come back meanwhile. `lookedOn` is the day, there, of the last look. A month that is
 * over is never made up for, so that after a downtime nobody gets several.
 */
export function monthDue(
  now: Date,
  zone: string,
  calendar: TipCalendar,
  lookedOn: Day | undefined,
): Month | null {
  const month = monthAt(now, zone);
  if (month < calendar.startsIn || now < arrivesAt(month, calendar, zone)) return null;
  const today = dayOf(now, zone);
  if (lookedOn === today) return null;
  const isFirstLook = !lookedOn?.startsWith(month);
  return isFirstLook || now >= hourOf(today, calendar.hour, zone) ? month : null;
}
