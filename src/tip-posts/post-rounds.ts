import { Injectable } from '@nestjs/common';
import { AudienceReading } from '../audiences/audience-reading.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { type DigestTime, digestTime } from '../notifications/digest-hour.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { WritingDays } from '../notifications/writing-days.js';
import { hourOf, type Month, monthAt } from '../tip-calendar/month.js';
import { TipArrivals } from '../tip-calendar/tip-arrivals.js';
import type { SeriesTip } from '../tip-calendar/tip-calendar.js';
import { TipCalendars } from '../tip-calendar/tip-calendars.js';
import { sharesOf } from '../tip-calendar/tip-order.js';

/** The tips of the month for departments, and until when they may be posted today. */
export interface PostRound {
  month: Month;
  time: DigestTime;
  /** The tip for a department by its name; null where there is none this month. */
  tipFor(department: string): SeriesTip | null;
}

/** Decides whether departments are posted to now: in the hours in which mail is written, from the day on which tips arrive. */
@Injectable()
export class PostRounds {
  constructor(
    private readonly calendars: TipCalendars,
    private readonly arrivals: TipArrivals,
    private readonly reading: AudienceReading,
    private readonly days: WritingDays,
    private readonly start: NoticesStart,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Null where it is not the time. The tip is that of those who are here longest, and of whoever meets customers where the department does. */
  async current(): Promise<PostRound | null> {
    const now = this.clock.now();
    const zone = this.env.COMPANY_TIME_ZONE;
    const time = await this.openTime(now, zone);
    if (!time) return null;
    const month = monthAt(now, zone);
    const calendar = await this.calendars.current();
    const arrival = (await this.arrivals.daysOf(calendar))(month).mostly;
    if (now < hourOf(arrival, calendar.hour, zone)) return null;
    const shares = sharesOf(month, calendar, await this.calendars.series(calendar));
    const { customerFacing } = await this.reading.context();
    const tipFor = (department: string) => {
      const meets = customerFacing.departments.includes(department);
      return shares.find(({ meetsCustomers }) => meetsCustomers === meets)?.tip ?? null;
    };
    return { month, time, tipFor };
  }

  private async openTime(now: Date, zone: string): Promise<DigestTime | null> {
    const since = (await this.start.find()) ?? new Date(0);
    const time = digestTime(now, zone, this.env.DIGEST_AT);
    if (!time || since > now) return null;
    return (await this.days.current()).isWorked(time.day, null) ? time : null;
  }
}
