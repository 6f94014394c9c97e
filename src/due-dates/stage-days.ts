import { addDays, type Day, daysBetween, earlierDay, laterDay } from '../common/days.js';
import { type AbsentDays, dueAfterAbsences, openAfterAbsences } from './absence-clock.js';
import { FAIR_DAYS } from './due-date.js';
import { nextWorkingDay, type WorkCalendar } from './working-days.js';

/** On which day of an enrolment a part of it opens and by which it is due; its first day is day 1. */
export interface Stage {
  /** Null where it is open from the first day. */
  opensOnDay: number | null;
  /** Null where it is due with the whole. */
  dueOnDay: number | null;
}

/** The days of the whole that parts follow. */
export interface WholeDays {
  startsOn: Day;
  /** When it is due, with the time that somebody gave. */
  dueOn: Day | null;
  /** When it would be due without that time. */
  ruledDueOn: Day | null;
}

/** When a part opens and is due; null where it opens with the whole, and where it is due with it. */
export interface StageDays {
  opensOn: Day | null;
  dueOn: Day | null;
}

/**
 * The days of a part, counted from the first day of the whole in calendar days. The clock stands still during absences. Nothing stays
 * closed in the last seven days before the due day that rules give: more time moves what is due, by as many days, and closes nothing again.
 * A part is due on a working day, not before it opens and not after the whole.
 */
export function stageDays(
  { opensOnDay, dueOnDay }: Stage,
  whole: WholeDays,
  absences: readonly AbsentDays[],
  calendar: WorkCalendar,
): StageDays {
  const opensOn = opensOnDay === null ? null : openingDay(opensOnDay, whole, absences);
  if (dueOnDay === null) return { opensOn, dueOn: null };
  const { startsOn, dueOn, ruledDueOn } = whole;
  const counted = dueAfterAbsences(startsOn, addDays(startsOn, dueOnDay - 1), absences);
  const given = dueOn === null || ruledDueOn === null ? 0 : Math.max(0, daysBetween(ruledDueOn, dueOn));
  const part = laterDay(nextWorkingDay(addDays(counted, given), calendar), opensOn ?? startsOn);
  return { opensOn, dueOn: dueOn === null ? part : earlierDay(part, dueOn) };
}

function openingDay(
  opensOnDay: number,
  { startsOn, ruledDueOn }: WholeDays,
  absences: readonly AbsentDays[],
): Day | null {
  const counted = openAfterAbsences(startsOn, addDays(startsOn, opensOnDay - 1), absences);
  const opensOn = ruledDueOn === null ? counted : earlierDay(counted, addDays(ruledDueOn, -FAIR_DAYS));
  return opensOn > startsOn ? opensOn : null;
}
