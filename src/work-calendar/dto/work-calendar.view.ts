import type { SaidWeek } from '../calendar-of.js';
import type { HolidayRow } from '../work-calendar.repository.js';

export class HolidayView {
  id: string;
  day: string;
  name: string;
  /** Where; null for everybody. */
  location: string | null;
}

export class WorkWeekView {
  /** Where; null for everybody. */
  location: string | null;
  /** ISO weekdays, 1 is Monday. */
  weekdays: number[];
}

/** When the company works: the weeks of everybody and of locations, and the holidays of one year. */
export class WorkCalendarView {
  year: number;
  /** Of everybody first. */
  weeks: WorkWeekView[];
  holidays: HolidayView[];
}

export class AddedHolidaysView {
  /** How many are new; a day that has one keeps it. */
  added: number;
}

const placeOf = (location: string): string | null => (location === '' ? null : location);

export const toHolidayView = ({ publicId, day, name, location }: HolidayRow): HolidayView => ({
  id: publicId,
  day,
  name,
  location: placeOf(location),
});

export const toWorkWeekView = ({ location, weekdays }: SaidWeek): WorkWeekView => ({
  location: placeOf(location),
  weekdays,
});
