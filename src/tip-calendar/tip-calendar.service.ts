import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import type { ErrorDetail } from '../common/errors/domain-error.js';
import { Env } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { isEverybody, MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { TIP_AUDIENCES, type TipAudience } from '../tips/tip.js';
import { addToMonth, type Month, monthAt, workingDayOf } from './month.js';
import type { MonthPlan, Series, SeriesTip, TipCalendar } from './tip-calendar.js';
import {
  pinsUnknownTips,
  tipCalendarChangedMeanwhile,
  tipCalendarIsForEverybody,
} from './tip-calendar.errors.js';
import { TipCalendarRepository } from './tip-calendar.repository.js';
import { type CalendarVersion, TIP_CALENDAR, TipCalendars } from './tip-calendars.js';
import { tipFor } from './tip-order.js';

/** So far ahead the calendar is shown, the current month counted in. */
const MONTHS_AHEAD = 13;

/** A month as the calendar shows it, for somebody who has been here since its beginning. */
export interface CalendarMonth {
  month: Month;
  /** The day on which tips arrive. */
  arrivesOn: Day;
  plan: MonthPlan;
  tips: Record<TipAudience, SeriesTip | null>;
}

/** The calendar with what it means for the coming months. */
export interface CalendarInWhole {
  calendar: CalendarVersion;
  /** Whether the caller may change it. */
  mayChange: boolean;
  ahead: CalendarMonth[];
}

/** Reading and changing which tip goes to whom when. */
@Injectable()
export class TipCalendarService {
  constructor(
    private readonly calendars: TipCalendars,
    private readonly repository: TipCalendarRepository,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async read(identity: Identity): Promise<CalendarInWhole> {
    const calendar = await this.calendars.current();
    const ahead = monthsAhead(this.thisMonth(), calendar, await this.repository.series());
    return { calendar, mayChange: this.mayChange(identity), ahead };
  }

  /**
   * Replaces the calendar; what was given out stays. Throws TIP_CALENDAR_IS_FOR_EVERYBODY, TIP_CALENDAR_PINS_UNKNOWN_TIPS, and
   * TIP_CALENDAR_CHANGED_MEANWHILE when `version` is not the one that holds.
   */
  async change(identity: Identity, { version, ...wish }: CalendarVersion): Promise<CalendarInWhole> {
    if (!this.mayChange(identity)) throw tipCalendarIsForEverybody();
    const unknown = unknownPins(wish, await this.repository.series());
    if (unknown.length > 0) throw pinsUnknownTips(unknown);
    const calendar = { ...wish, version: version + 1 };
    await this.transactions.run(async () => {
      const before = await this.calendars.stored();
      const isCurrent = (before?.version ?? 0) === version;
      if (!isCurrent || !(await this.settings.replace(TIP_CALENDAR, before, calendar)))
        throw tipCalendarChangedMeanwhile();
      await this.audit.record({
        actor: identity.personId,
        action: 'tips.calendar-changed',
        subject: { type: 'setting', id: null },
        facts: {
          version: calendar.version,
          startsIn: wish.startsIn,
          workingDay: wish.workingDay,
          hour: wish.hour,
          newHires: wish.newHires,
        },
      });
    });
    return await this.read(identity);
  }

  private mayChange(identity: Identity): boolean {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    return isEverybody(visiblePeople(identity, MAY_TEACH, today));
  }

  private thisMonth(): Month {
    return monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}

function monthsAhead(from: Month, calendar: TipCalendar, series: Series): CalendarMonth[] {
  const first = from < calendar.startsIn ? calendar.startsIn : from;
  return Array.from({ length: MONTHS_AHEAD }, (_, index) => {
    const month = addToMonth(first, index);
    const of = (meetsCustomers: boolean) =>
      tipFor(month, { since: calendar.startsIn, meetsCustomers }, calendar, series);
    return {
      month,
      arrivesOn: workingDayOf(month, calendar.workingDay),
      plan: calendar.months[month] ?? { isSkipped: false, pinned: {} },
      tips: { everybody: of(false), 'customer-facing': of(true) },
    };
  });
}

/** Pins that nothing published answers to; those of months that are past may name what is gone by now. */
function unknownPins({ months }: TipCalendar, series: Series): ErrorDetail[] {
  return Object.entries(months).flatMap(([month, { pinned }]) =>
    TIP_AUDIENCES.filter((audience) => {
      const slug = pinned[audience];
      return slug !== undefined && !series[audience].some((tip) => tip.slug === slug);
    }).map((audience) => ({
      code: 'TIP_NOT_PUBLISHED',
      field: `months.${month}.${audience}`,
      message: `No tip "${pinned[audience]}" is published for ${audience}.`,
      month,
      audience,
    })),
  );
}
