import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import type { WorkPlaces } from '../work-calendar/calendar-of.js';
import { WorkCalendars } from '../work-calendar/work-calendars.js';
import { type Month, workingDayOf } from './month.js';
import type { TipCalendar } from './tip-calendar.js';

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

/** The days on which the tips of a month arrive. */
export type DaysOf = (month: Month) => ArrivalDays;

/** On which days tips arrive, as the company's working days are now. */
@Injectable()
export class TipArrivals {
  constructor(private readonly work: WorkCalendars) {}

  /** Reads the working days once, for as many months as are asked about. */
  async daysOf({ workingDay }: Pick<TipCalendar, 'workingDay'>): Promise<DaysOf> {
    const places = await this.work.places();
    const known = new Map<Month, ArrivalDays>();
    return (month) => {
      const days = known.get(month) ?? arrivalDays(month, workingDay, places);
      known.set(month, days);
      return days;
    };
  }
}
