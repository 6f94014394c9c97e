import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';
import type { SaidHoliday, SaidWeek } from './calendar-of.js';

export interface HolidayRow extends SaidHoliday {
  id: number;
  publicId: string;
}

type StoredWeek = Omit<SaidWeek, 'weekdays'> & { weekdays: string };

const HOLIDAY = 'SELECT id, public_id AS publicId, location, day, name FROM holidays';

/** Weeks and holidays as they were said. */
@Injectable()
export class WorkCalendarRepository {
  constructor(private readonly database: Database) {}

  async weeks(): Promise<SaidWeek[]> {
    const rows = await this.database.query<StoredWeek>(
      'SELECT location, weekdays FROM work_weeks ORDER BY location',
    );
    return rows.map(({ location, weekdays }) => ({ location, weekdays: weekdays.split(',').map(Number) }));
  }

  /** Every holiday, by day, of everybody first. */
  async holidays(): Promise<HolidayRow[]> {
    return await this.database.query(`${HOLIDAY} ORDER BY day, location`);
  }

  /** Holidays from one day up to but without another. */
  async holidaysBetween(from: Day, to: Day): Promise<HolidayRow[]> {
    return await this.database.query(`${HOLIDAY} WHERE day >= ? AND day < ? ORDER BY day, location`, [
      from,
      to,
    ]);
  }

  async countHolidays(): Promise<number> {
    const row = await this.database.first<{ holidays: number }>('SELECT COUNT(*) AS holidays FROM holidays');
    return Number(row?.holidays ?? 0);
  }

  async findHoliday(id: string): Promise<HolidayRow | null> {
    return await this.database.first(`${HOLIDAY} WHERE public_id = ?`, [id]);
  }

  /** Adds holidays of a location; a day that has one there keeps it. Returns how many are new. */
  async addHolidays(
    location: string,
    days: readonly Omit<SaidHoliday, 'location'>[],
    now: Date,
  ): Promise<number> {
    const columns = ['public_id', 'location', 'day', 'name', 'created_at'];
    const rows = days.map(({ day, name }) => [publicId(), location, day, name, now]);
    return await this.database.insertMany('holidays', columns, rows, { once: true });
  }

  async removeHoliday(id: number): Promise<boolean> {
    return (await this.database.execute('DELETE FROM holidays WHERE id = ?', [id])) === 1;
  }

  /** Says on which weekdays people work at a location. */
  async setWeek({ location, weekdays }: SaidWeek, now: Date): Promise<void> {
    const said = weekdays.join(',');
    const isNew = await this.database.insertOnce('work_weeks', { location, weekdays: said, changed_at: now });
    if (isNew) return;
    await this.database.execute('UPDATE work_weeks SET weekdays = ?, changed_at = ? WHERE location = ?', [
      said,
      now,
      location,
    ]);
  }

  /** Forgets what was said of a location, so that everybody's week holds there. */
  async forgetWeek(location: string): Promise<boolean> {
    return (await this.database.execute('DELETE FROM work_weeks WHERE location = ?', [location])) === 1;
  }
}
