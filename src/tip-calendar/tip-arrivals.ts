import { Injectable } from '@nestjs/common';
import { WorkCalendars } from '../work-calendar/work-calendars.js';
import { type ArrivalDays, arrivalDays } from './arrival-days.js';
import type { Month } from './month.js';
import type { TipCalendar } from './tip-calendar.js';

/** On which days tips arrive, as the company's working days are now. */
@Injectable()
export class TipArrivals {
  constructor(private readonly work: WorkCalendars) {}

  /** Reads the working days once, for as many months as are asked about. */
  async daysOf({ workingDay }: Pick<TipCalendar, 'workingDay'>): Promise<(month: Month) => ArrivalDays> {
    const places = await this.work.places();
    const known = new Map<Month, ArrivalDays>();
    return (month) => {
      const days = known.get(month) ?? arrivalDays(month, workingDay, places);
      known.set(month, days);
      return days;
    };
  }
}
