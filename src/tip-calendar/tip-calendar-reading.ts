import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { isEverybody, MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { type CalendarMonth, monthsAhead } from './calendar-ahead.js';
import { addToMonth, hourOf, type Month, monthAt } from './month.js';
import type { TipAudience } from '../tips/tip.js';
import { type DaysOf, TipArrivals } from './tip-arrivals.js';
import type { Series, TipCalendar } from './tip-calendar.js';
import { hadUpTo, inOrderOf, lastGiven } from './tip-order.js';
import { type CalendarVersion, TipCalendars } from './tip-calendars.js';

/** The calendar with what it means for the coming months. */
export interface CalendarInWhole {
  calendar: CalendarVersion;
  /** Whether the caller may change it. */
  mayChange: boolean;
  ahead: CalendarMonth[];
  series: Series;
  /** By series, what people who have been here since the beginning have had in its running round. */
  had: Record<TipAudience, ReadonlySet<string>>;
}

/** Reading which tip goes to whom when. */
@Injectable()
export class TipCalendarReading {
  constructor(
    private readonly calendars: TipCalendars,
    private readonly arrivals: TipArrivals,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async read(identity: Identity): Promise<CalendarInWhole> {
    return await this.inWhole(identity, await this.calendars.current(), await this.calendars.published());
  }

  /** What a calendar means for the tips that are published, whether it holds or not. */
  async inWhole(identity: Identity, calendar: CalendarVersion, published: Series): Promise<CalendarInWhole> {
    const [series, daysOf] = [inOrderOf(calendar, published), await this.arrivals.daysOf(calendar)];
    const ahead = monthsAhead(this.thisMonth(), calendar, series, daysOf);
    const had = this.had(calendar, series, daysOf);
    return { calendar, mayChange: this.mayChange(identity), ahead, series, had };
  }

  private had(calendar: CalendarVersion, series: Series, daysOf: DaysOf) {
    const before = addToMonth(this.firstOpen(calendar, series, daysOf), -1);
    const had = (meetsCustomers: boolean) =>
      hadUpTo(before, { since: calendar.startsIn, meetsCustomers }, calendar, series);
    return { everybody: had(false).everybody, 'customer-facing': had(true)['customer-facing'] };
  }

  /** Tips go to the whole company, and so whoever changes their calendar answers for all of it. */
  mayChange(identity: Identity): boolean {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return isEverybody(visiblePeople(identity, MAY_TEACH, today));
  }

  thisMonth(): Month {
    return monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }

  /** The first month whose tip has not begun to go out where the company is. */
  async firstOpenMonth(calendar: TipCalendar, series: Series): Promise<Month> {
    return this.firstOpen(calendar, series, await this.arrivals.daysOf(calendar));
  }

  private firstOpen(calendar: TipCalendar, series: Series, daysOf: DaysOf): Month {
    const month = this.thisMonth();
    const { mostly, elsewhere } = daysOf(month);
    const first = [mostly, ...elsewhere.map(({ day }) => day)].toSorted()[0] ?? mostly;
    const hasBegun = this.clock.now() >= hourOf(first, calendar.hour, this.env.COMPANY_TIME_ZONE);
    // Somewhere in the world it may have.
    return hasBegun || lastGiven(series) >= month ? addToMonth(month, 1) : month;
  }
}
