import { addDays, type Day, daysBetween, FOREVER, laterDay } from '../common/days.js';

/** Days on which somebody is away: from the first, up to but without `toOn`, the day they are back; FOREVER while nobody knows. */
export interface AbsentDays {
  fromOn: Day;
  toOn: Day;
}

/** Days that are left at least when somebody comes back. */
export const DAYS_LEFT_ON_RETURN = 7;

/** Absences in order, overlapping and touching ones as one, so that no day counts twice. */
function merged(absences: readonly AbsentDays[]): AbsentDays[] {
  const kept: AbsentDays[] = [];
  for (const absence of absences.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    const last = kept.at(-1);
    if (last && absence.fromOn <= last.toOn) last.toOn = laterDay(last.toOn, absence.toOn);
    else kept.push({ ...absence });
  }
  return kept;
}

/** An absence for which the clock stood still, and the due day after it. */
export interface Standstill extends AbsentDays {
  dueOn: Day;
}

/**
 * What absences do to a due day, one after the other: it moves by the absent days between `startsOn` and the due
 * day, and leaves seven days after the return. An absence without an end moves nothing, since no day is guessed.
 */
export function standstills(
  startsOn: Day,
  dueOn: Day,
  absences: readonly AbsentDays[],
  daysLeft = DAYS_LEFT_ON_RETURN,
): Standstill[] {
  const found: Standstill[] = [];
  let due = dueOn;
  for (const { fromOn, toOn } of merged(absences)) {
    if (toOn <= startsOn) continue;
    if (toOn === FOREVER || fromOn > laterDay(due, startsOn)) break;
    const absentDays = daysBetween(laterDay(fromOn, startsOn), toOn);
    due = laterDay(addDays(due, absentDays), addDays(toOn, daysLeft));
    found.push({ fromOn, toOn, dueOn: due });
  }
  return found;
}

/** The due day with the clock standing still during absences. */
export const dueAfterAbsences = (startsOn: Day, dueOn: Day, absences: readonly AbsentDays[]): Day =>
  standstills(startsOn, dueOn, absences).at(-1)?.dueOn ?? dueOn;

/** The day on which something opens, with the clock standing still during absences: on the return at the soonest. */
export const openAfterAbsences = (startsOn: Day, opensOn: Day, absences: readonly AbsentDays[]): Day =>
  standstills(startsOn, opensOn, absences, 0).at(-1)?.dueOn ?? opensOn;
