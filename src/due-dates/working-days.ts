import { addDays, type Day, weekdayOf } from '../common/days.js';

/** On which days a company works: ISO weekdays (1 is Monday), without holidays, which have names. */
export interface WorkCalendar {
  weekdays: readonly number[];
  holidays: ReadonlyMap<Day, string>;
}

/** The calendar where nobody has said anything else. */
export const MONDAY_TO_FRIDAY: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: new Map() };

/** No calendar closes longer than this; beyond it a day stays as it is, so that a mistaken calendar stops nothing. */
const LONGEST_CLOSURE_DAYS = 366;

/** Whether people work on a day. */
export const isWorkingDay = (day: Day, { weekdays, holidays }: WorkCalendar): boolean =>
  weekdays.includes(weekdayOf(day)) && !holidays.has(day);

/** The day itself where it is worked on, or the next that is. */
export const nextWorkingDay = (day: Day, calendar: WorkCalendar): Day => nearestWorkingDay(day, 1, calendar);

function nearestWorkingDay(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let found = day;
  for (let tried = 0; tried < LONGEST_CLOSURE_DAYS; tried++) {
    if (isWorkingDay(found, calendar)) return found;
    found = addDays(found, step);
  }
  return day;
}

/** A day moved by so many working days, negative for earlier; none leaves it where it is. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = count < 0 ? -1 : 1;
  let moved = day;
  for (let left = Math.abs(count); left > 0; left--)
    moved = nearestWorkingDay(addDays(moved, step), step, calendar);
  return moved;
}

/** The holidays from one day up to but without another, by name, as they are skipped. */
export function holidaysBetween(from: Day, to: Day, { holidays }: WorkCalendar): string[] {
  const names: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) {
    const name = holidays.get(day);
    if (name !== undefined && !names.includes(name)) names.push(name);
  }
  return names;
}
