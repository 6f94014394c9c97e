import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import type { ErrorDetail } from '../common/errors/domain-error.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { TIP_AUDIENCES } from '../tips/tip.js';
import { decidedFrom } from './calendar-ahead.js';
import { addToMonth, type Month } from './month.js';
import { type CalendarInWhole, TipCalendarReading } from './tip-calendar-reading.js';
import type { Series, TipCalendar } from './tip-calendar.js';
import {
  pinsUnknownTips,
  tipCalendarChangedMeanwhile,
  tipCalendarIsForEverybody,
} from './tip-calendar.errors.js';
import { type CalendarVersion, TIP_CALENDAR, TipCalendars } from './tip-calendars.js';
import { inOrderOf } from './tip-order.js';

/** Changing which tip goes to whom when. */
@Injectable()
export class TipCalendarService {
  constructor(
    private readonly calendars: TipCalendars,
    private readonly reading: TipCalendarReading,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** What a calendar would mean, in the place of the one that holds; nothing is kept. Throws TIP_CALENDAR_PINS_UNKNOWN_TIPS. */
  async preview(identity: Identity, wish: CalendarVersion): Promise<CalendarInWhole> {
    const published = await this.calendars.published();
    const { calendar } = await this.decided(wish, published);
    return await this.reading.inWhole(identity, calendar, published);
  }

  /**
   * Replaces the calendar; what was given out stays. Throws TIP_CALENDAR_IS_FOR_EVERYBODY, TIP_CALENDAR_PINS_UNKNOWN_TIPS, and
   * TIP_CALENDAR_CHANGED_MEANWHILE when `version` is not the one that holds.
   */
  async change(identity: Identity, wish: CalendarVersion): Promise<CalendarInWhole> {
    if (!this.reading.mayChange(identity)) throw tipCalendarIsForEverybody();
    const { version } = wish;
    const published = await this.calendars.published();
    const { calendar: decided, standing, firstOpen } = await this.decided(wish, published);
    const calendar = { ...decided, version: version + 1 };
    const last = addToMonth(firstOpen, -1);
    await this.transactions.run(async () => {
      const before = await this.calendars.stored();
      const isCurrent = (before?.version ?? 0) === version;
      if (!isCurrent || !(await this.settings.replace(TIP_CALENDAR, before, calendar)))
        throw tipCalendarChangedMeanwhile();
      // What went out went out by the order that held until now, also where nothing noted it then.
      if (last >= standing.startsIn) await this.calendars.noteGiven(last, inOrderOf(standing, published));
      await this.audit.record({
        actor: identity.personId,
        action: 'tips.calendar-changed',
        subject: { type: 'setting', id: null },
        facts: {
          version: calendar.version,
          startsIn: calendar.startsIn,
          workingDay: calendar.workingDay,
          hour: calendar.hour,
          newHires: calendar.newHires,
          order: calendar.order ? 'chosen' : 'of the files',
          months: Object.entries(calendar.months).map(monthInFacts).join('; ').slice(0, 1_000),
        },
      });
    });
    return await this.reading.read(identity);
  }

  /** What is wished, with what is known of the choices that stand; and the calendar that holds, with its first month that is still to come. */
  private async decided(wish: CalendarVersion, published: Series) {
    const unknown = unknownPins(wish, published, this.reading.thisMonth());
    if (unknown.length > 0) throw pinsUnknownTips(unknown);
    const standing = await this.calendars.current();
    const firstOpen = await this.reading.firstOpenMonth(standing, published);
    const calendar = { ...wish, months: decidedFrom(wish.months, standing.months, firstOpen) };
    return { calendar, standing, firstOpen };
  }
}

const monthInFacts = ([month, { isSkipped, pinned }]: [Month, TipCalendar['months'][Month]]) =>
  `${month} ${isSkipped ? 'none' : Object.values(pinned).join(' + ')}`;

/** Pins that nothing published answers to; those of months that are past may name what is gone by now. */
function unknownPins({ months }: TipCalendar, series: Series, thisMonth: Month): ErrorDetail[] {
  const open = Object.entries(months).filter(([month]) => month >= thisMonth);
  return open.flatMap(([month, { pinned }]) =>
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
