import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { isWorkingDay, type WorkCalendar } from '../due-dates/working-days.js';
import type { WorkedDays } from '../notifications/writing-days.js';
import { calendarsOf, placesWithOwn, type WorkPlaces } from './calendar-of.js';
import { WorkCalendarRepository } from './work-calendar.repository.js';

/** News that weeks or holidays changed; the payload names the location, empty for everybody. */
export const WORK_CALENDAR_CHANGED = 'work-calendar.changed';

/** On which days people work, by where they are. */
@Injectable()
export class WorkCalendars {
  constructor(private readonly repository: WorkCalendarRepository) {}

  /** Every calendar as of now; ask once for many people. */
  async all(): Promise<(location: string | null) => WorkCalendar> {
    return calendarsOf(await this.repository.weeks(), await this.repository.holidays());
  }

  /** The same with the locations that have weekdays or holidays of their own. */
  async places(): Promise<WorkPlaces> {
    const [weeks, holidays] = [await this.repository.weeks(), await this.repository.holidays()];
    return { of: calendarsOf(weeks, holidays), own: placesWithOwn([...weeks, ...holidays]) };
  }

  /** Whether a day is worked on at a location, or anywhere. */
  async workedDays(): Promise<WorkedDays> {
    const { of, own } = await this.places();
    const isWorked = (day: Day, location: string | null) => isWorkingDay(day, of(location));
    return { isWorked, isWorkedSomewhere: (day) => [null, ...own].some((place) => isWorked(day, place)) };
  }
}
