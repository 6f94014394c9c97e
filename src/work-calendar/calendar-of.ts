import type { Day } from '../common/days.js';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from '../due-dates/working-days.js';

/** What was said of a location, or of everybody where it is empty. */
export interface SaidWeek {
  location: string;
  weekdays: number[];
}
export interface SaidHoliday {
  location: string;
  day: Day;
  name: string;
}

/** The location of what is said of everybody. */
export const EVERYWHERE = '';

/** The calendars of all locations, and which locations have one that can differ from everybody's. */
export interface WorkPlaces {
  of: (location: string | null) => WorkCalendar;
  own: string[];
}

/** The locations for which something of their own was said, in order. */
export const placesWithOwn = (said: readonly { location: string }[]): string[] =>
  [...new Set(said.map(({ location }) => location))].filter((place) => place !== EVERYWHERE).toSorted();

/** The calendar of each location: its own week or else everybody's, its own holidays beside everybody's; asked once a location. */
export function calendarsOf(
  weeks: readonly SaidWeek[],
  holidays: readonly SaidHoliday[],
): (location: string | null) => WorkCalendar {
  const known = new Map<string, WorkCalendar>();
  const weekOf = (location: string) => weeks.find((week) => week.location === location)?.weekdays;
  return (location) => {
    const place = location ?? EVERYWHERE;
    const found = known.get(place);
    if (found) return found;
    const closed = holidays.filter((holiday) => [EVERYWHERE, place].includes(holiday.location));
    const calendar = {
      weekdays: weekOf(place) ?? weekOf(EVERYWHERE) ?? MONDAY_TO_FRIDAY.weekdays,
      holidays: new Map(closed.map(({ day, name }) => [day, name])),
    };
    known.set(place, calendar);
    return calendar;
  };
}
