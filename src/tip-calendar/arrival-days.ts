import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import type { WorkPlaces } from '../work-calendar/calendar-of.js';
import { type Month, workingDayOf } from './month.js';

/** On which days the tip of a month arrives: nearly everywhere, and at locations whose n-th working day is another one. */
export interface ArrivalDays {
  mostly: Day;
  elsewhere: { day: Day; locations: string[] }[];
}

/** When the n-th working day of a month is, by location; the earliest first. */
export function arrivalDays(month: Month, n: number, work: WorkPlaces): ArrivalDays {
  const mostly = workingDayOf(month, n, work.of(null));
  const days = work.own
    .map((location) => ({ location, day: workingDayOf(month, n, work.of(location)) }))
    .filter(({ day }) => day !== mostly);
  const elsewhere = [...groupBy(days, ({ day }) => day)]
    .map(([day, places]) => ({ day, locations: places.map(({ location }) => location) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  return { mostly, elsewhere };
}
