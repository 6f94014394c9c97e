import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { type Month, monthAt, monthOf } from './month.js';
import { type Series, SHIPPED_CALENDAR, type TipCalendar } from './tip-calendar.js';
import { inOrderOf, lastGiven, orderOfToday } from './tip-order.js';
import { TipCalendarRepository } from './tip-calendar.repository.js';

export const TIP_CALENDAR = 'tips.calendar';

/** As it is stored: numbered by its changes, of which 0 is none. */
export interface CalendarVersion extends TipCalendar {
  version: number;
}

/** The calendar that holds. */
@Injectable()
export class TipCalendars {
  constructor(
    private readonly settings: Settings,
    private readonly repository: TipCalendarRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** What a trainer chose, or the shipped one. */
  async current(): Promise<CalendarVersion> {
    const stored = await this.stored();
    return stored ?? { ...SHIPPED_CALENDAR, startsIn: await this.firstMonth(), version: 0 };
  }

  /** What a trainer chose, as it stands in the settings; null where nobody did. */
  async stored(): Promise<CalendarVersion | null> {
    // The setting is written by the calendar's service alone.
    return (await this.settings.find(TIP_CALENDAR)) as CalendarVersion | null;
  }

  /** The tips that are published now in the order of a calendar, and how they were given out so far. */
  async series(calendar: TipCalendar): Promise<Series> {
    return inOrderOf(calendar, await this.published());
  }

  /** The same in the order of the files, for whoever compares calendars. */
  async published(): Promise<Series> {
    return await this.repository.series();
  }

  /** Notes inside the caller's run by which order the tips of a month are given out; what was noted before stays. */
  async noteGiven(month: Month, series: Series): Promise<void> {
    if (month > lastGiven(series)) await this.repository.noteGiven(month, orderOfToday(series));
  }

  /** The month in which the programme began or will, or else that in which the first tip came here. */
  private async firstMonth(): Promise<Month> {
    const { programme, tips } = await this.repository.beginnings();
    return programme ? monthOf(programme) : monthAt(tips ?? this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
