import { addDays, type Day, daysBetween, FOREVER, laterDay } from '../common/days.js';
import { type AbsentDays, DAYS_LEFT_ON_RETURN, dueAfterAbsences } from './absence-clock.js';
import { nextWorkingDay, type WorkCalendar } from './working-days.js';

/** A day before which work is not due, whatever its rule says, and the day on which that was decided. */
export interface Extension {
  on: Day;
  to: Day;
}

/**
 * The due day of a rule where an extension was given: the later of both. The extension waits for absences that began after it,
 * and leaves seven days after one in which it was given.
 */
export function dueWithExtension(
  dueOn: Day | null,
  { on, to }: Extension,
  absences: readonly AbsentDays[],
  calendar: WorkCalendar,
): Day {
  const since = absences.filter(({ fromOn }) => fromOn >= on);
  const during = absences.filter(({ fromOn, toOn }) => fromOn < on && toOn > on && toOn !== FOREVER);
  const onReturn = during.map(({ toOn }) => addDays(toOn, DAYS_LEFT_ON_RETURN));
  const extended = nextWorkingDay(onReturn.reduce(laterDay, dueAfterAbsences(on, to, since)), calendar);
  return dueOn === null ? extended : laterDay(dueOn, extended);
}

/**
 * The extension that is fair to somebody whose work comes back: the days that were left run on, at least seven. None where the work
 * had no due day.
 */
export function fairExtension(
  { startsOn, dueOn }: { startsOn: Day; dueOn: Day | null },
  endedOn: Day,
  backOn: Day,
  calendar: WorkCalendar,
): Extension | null {
  if (dueOn === null) return null;
  const left = daysBetween(laterDay(endedOn, startsOn), dueOn);
  const to = addDays(laterDay(backOn, startsOn), Math.max(left, DAYS_LEFT_ON_RETURN));
  return { on: backOn, to: nextWorkingDay(to, calendar) };
}
