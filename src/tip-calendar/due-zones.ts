import { type Day, dayOf } from '../common/days.js';
import type { ArrivalDays } from './tip-arrivals.js';
import { hourOf, type Month, monthAt } from './month.js';
import type { TipCalendar } from './tip-calendar.js';

/** Whose day has come: people at these locations alone, or everybody but them. */
export interface Whose {
  are: 'at' | 'not-at';
  locations: readonly string[];
}

/** A month whose tip is to be given out, and to whom. */
export interface MonthDue {
  month: Month;
  whose: Whose;
}

/** For whom in a time zone the day and hour of a month's tip have come, or null while that is nobody. */
export function whoseDayCame(
  now: Date,
  zone: string,
  hour: number,
  { mostly, elsewhere }: ArrivalDays,
): Whose | null {
  const hasCome = (day: Day) => now >= hourOf(day, hour, zone);
  const places = (come: boolean) =>
    elsewhere.filter(({ day }) => hasCome(day) === come).flatMap(({ locations }) => locations);
  if (hasCome(mostly)) return { are: 'not-at', locations: places(false) };
  const early = places(true);
  return early.length === 0 ? null : { are: 'at', locations: early };
}

/**
 * The month whose tip is to be given out in a time zone now and to whom, or null where there is nothing to do: before the hour of its first
 * day, and again each day from that hour on, for locations that work on other days and for whoever has begun or come back meanwhile.
 * `lookedOn` is the day, there, of the last look. A month that is over is never made up for, so that after a downtime nobody gets several.
 */
export function monthDue(
  now: Date,
  zone: string,
  { startsIn, hour }: TipCalendar,
  lookedOn: Day | undefined,
  daysOf: (month: Month) => ArrivalDays,
): MonthDue | null {
  const month = monthAt(now, zone);
  if (month < startsIn) return null;
  const today = dayOf(now, zone);
  if (lookedOn === today) return null;
  const days = daysOf(month);
  const isArrivalDay = [days.mostly, ...days.elsewhere.map(({ day }) => day)].includes(today);
  // Looked at once a day: a look before the hour of a day on which tips arrive would make that day's people wait for the next one.
  const mayLookEarly = !lookedOn?.startsWith(month) && !isArrivalDay;
  if (!mayLookEarly && now < hourOf(today, hour, zone)) return null;
  const whose = whoseDayCame(now, zone, hour, days);
  return whose && { month, whose };
}
