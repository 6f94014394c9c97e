import { assertNever } from '../common/assert-never.js';
import { addDays, type Day, endOfDay, startOfDay } from '../common/days.js';
import { type AbsentDays, dueAfterAbsences } from './absence-clock.js';

/** What a number of days is counted from; further anchors get a name here and a case in `anchorDay`. */
export type DueAnchor = 'enrolment' | 'hire' | 'first-day-or-enrolment' | 'wave-or-enrolment';

/** When an assignment's work is due: so many days after an anchor, or on one calendar day for everybody. */
export type DueRule = { kind: 'after'; anchor: DueAnchor; days: number } | { kind: 'on'; day: Day };

/** What is known of a person when dates are computed. */
export interface LearnerFacts {
  /** IANA time zone of the person. */
  zone: string;
  /** The hire date, or null where it is missing. */
  hiredOn: Day | null;
  /** The first day of service: the hire date, or the day on which the person was first seen. */
  firstDay: Day;
  absences: readonly AbsentDays[];
}

/** What is fixed when a person is enrolled. */
export interface EnrolmentAnchors {
  /** The day of enrolment in the person's own zone. */
  enrolledOn: Day;
  /** The day of the wave that reached the person, if one did. */
  waveOn: Day | null;
}

/** Days with the instants that they mean in the person's zone; work due on a day is due when that day ends there. */
export interface EnrolmentDates {
  startsOn: Day;
  startsAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
}

const latest = (first: Day, ...days: (Day | null)[]): Day =>
  days.reduce<Day>((found, day) => (day !== null && day > found ? day : found), first);

/** Whether a rule leaves somebody without a due date because their hire date is missing; nothing is guessed. */
export function isHireDateMissing(rule: DueRule, hiredOn: Day | null): boolean {
  return (
    hiredOn === null &&
    rule.kind === 'after' &&
    (rule.anchor === 'hire' || rule.anchor === 'first-day-or-enrolment')
  );
}

function anchorDay(
  anchor: DueAnchor,
  startsOn: Day,
  hiredOn: Day | null,
  { enrolledOn }: EnrolmentAnchors,
): Day | null {
  switch (anchor) {
    // Nobody's clock runs before they may begin, so the day of enrolment is never earlier than the start.
    case 'enrolment':
    case 'wave-or-enrolment':
      return startsOn;
    case 'hire':
      return hiredOn;
    case 'first-day-or-enrolment':
      return hiredOn === null ? null : latest(hiredOn, enrolledOn);
    default:
      return assertNever(anchor);
  }
}

/** Saturday and Sunday move to the Monday after; other days stay. */
export function nextWorkingDay(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}

/** The due day under a rule, or null where its anchor is missing; never before the work may begin. */
function dueDay(rule: DueRule, startsOn: Day, learner: LearnerFacts, anchors: EnrolmentAnchors): Day | null {
  const anchor = rule.kind === 'on' ? rule.day : anchorDay(rule.anchor, startsOn, learner.hiredOn, anchors);
  if (anchor === null) return null;
  const base = latest(rule.kind === 'on' ? anchor : addDays(anchor, rule.days), startsOn);
  return nextWorkingDay(dueAfterAbsences(startsOn, base, learner.absences));
}

/** When work begins to be visible and when it is due: not before the first day, the day of enrolment or the wave. */
export function enrolmentDates(
  rule: DueRule,
  learner: LearnerFacts,
  anchors: EnrolmentAnchors,
): EnrolmentDates {
  const startsOn = latest(learner.firstDay, anchors.enrolledOn, anchors.waveOn);
  const dueOn = dueDay(rule, startsOn, learner, anchors);
  return {
    startsOn,
    startsAt: startOfDay(startsOn, learner.zone),
    dueOn,
    dueAt: dueOn === null ? null : endOfDay(dueOn, learner.zone),
  };
}

/** Whether somebody's last day has begun where they are; `toOn` is the day after it. */
export function hasLastDayBegun(toOn: Day, zone: string, now: Date): boolean {
  return startOfDay(addDays(toOn, -1), zone) <= now;
}
