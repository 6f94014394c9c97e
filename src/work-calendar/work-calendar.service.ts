import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { MONDAY_TO_FRIDAY } from '../due-dates/working-days.js';
import { EventLog } from '../events/event-log.js';
import { EVERYWHERE } from './calendar-of.js';
import type { AddHolidaysDto, WorkWeekDto } from './dto/work-calendar.dto.js';
import { toHolidayView, toWorkWeekView, type WorkCalendarView } from './dto/work-calendar.view.js';
import { everybodyNeedsAWeek, holidayNotFound, tooManyHolidays } from './work-calendar.errors.js';
import { WorkCalendarRepository } from './work-calendar.repository.js';
import { WORK_CALENDAR_CHANGED } from './work-calendars.js';

const MOST_HOLIDAYS = 5_000;

const inOrder = (weekdays: readonly number[]) => weekdays.toSorted((a, b) => a - b);

/** When the company works, as its admins say. */
@Injectable()
export class WorkCalendarService {
  constructor(
    private readonly calendar: WorkCalendarRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async read(wanted: number | undefined): Promise<WorkCalendarView> {
    const year = wanted ?? Number(dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE).slice(0, 4));
    const weeks = await this.calendar.weeks();
    const hasEverybody = weeks.some(({ location }) => location === EVERYWHERE);
    const everybody = { location: EVERYWHERE, weekdays: [...MONDAY_TO_FRIDAY.weekdays] };
    const holidays = await this.calendar.holidaysBetween(`${year}-01-01`, `${year + 1}-01-01`);
    return {
      year,
      weeks: (hasEverybody ? weeks : [everybody, ...weeks]).map(toWorkWeekView),
      holidays: holidays.map(toHolidayView),
    };
  }

  /** Adds holidays; a day that has one at that location keeps it. Returns how many are new. */
  async addHolidays(me: Identity, { location, holidays }: AddHolidaysDto): Promise<number> {
    const place = clean(location ?? '');
    const named = holidays.map(({ day, name }) => ({ day, name: clean(name) }));
    return await this.transactions.run(async () => {
      const added = await this.calendar.addHolidays(place, named, this.clock.now());
      if ((await this.calendar.countHolidays()) > MOST_HOLIDAYS) throw tooManyHolidays(MOST_HOLIDAYS);
      const days = named
        .map(({ day, name }) => `${day} ${name}`)
        .join('; ')
        .slice(0, 1_000);
      if (added > 0) await this.note(me, 'work-calendar.holidays-added', place, { added, days });
      return added;
    });
  }

  async removeHoliday(me: Identity, id: string): Promise<void> {
    const holiday = await this.calendar.findHoliday(id);
    if (!holiday) throw holidayNotFound();
    const { day, name, location } = holiday;
    await this.transactions.run(async () => {
      if (!(await this.calendar.removeHoliday(holiday.id))) throw holidayNotFound();
      await this.note(me, 'work-calendar.holiday-removed', location, { day, name });
    });
  }

  /** Says on which weekdays people work at a location, or forgets it there. */
  async setWeek(me: Identity, { location, weekdays }: WorkWeekDto): Promise<void> {
    const place = clean(location ?? '');
    if (weekdays === undefined && place === EVERYWHERE) throw everybodyNeedsAWeek();
    await this.transactions.run(async () => {
      if (weekdays === undefined) await this.calendar.forgetWeek(place);
      else await this.calendar.setWeek({ location: place, weekdays: inOrder(weekdays) }, this.clock.now());
      await this.note(me, 'work-calendar.week-set', place, { weekdays: weekdays?.join(',') ?? null });
    });
  }

  private async note(
    me: Identity,
    action: string,
    location: string,
    facts: Record<string, string | number | null>,
  ): Promise<void> {
    await this.audit.record({
      actor: me.personId,
      action,
      subject: { type: 'work-calendar', id: null },
      facts: { location, ...facts },
    });
    await this.events.record({ kind: WORK_CALENDAR_CHANGED, payload: { location } });
  }
}
