import { assertNever } from '../common/assert-never.js';
import { addDays, type Day, endOfDay, startOfDay } from '../common/days.js';
import { type AbsentDays, standstills } from './absence-clock.js';

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

/** One step on the way to a due day, with the day that it gives. */
export type DueStep =
  /** The calendar day of the rule. */
  | { kind: 'day'; day: Day }
  /** What is counted from. */
  | { kind: 'anchor'; anchor: DueAnchor; day: Day }
  | { kind: 'days'; days: number; day: Day }
  /** The rule gives a day before the work may begin. */
  | { kind: 'start'; day: Day }
  /** The clock stood still from a day up to the day of the return. */
  | { kind: 'absence'; fromOn: Day; toOn: Day; day: Day }
  | { kind: 'working-day'; day: Day }
  /** Somebody gave more time, decided on a day. */
  | { kind: 'extension'; on: Day; day: Day };

/** How the due day under a rule comes about, step by step; the last step has it. Nothing where the anchor is missing. */
function dueSteps(rule: DueRule, startsOn: Day, learner: LearnerFacts, anchors: EnrolmentAnchors): DueStep[] {
  const steps = ruleSteps(rule, startsOn, learner, anchors);
  const ruled = steps.at(-1)?.day;
  if (ruled === undefined) return [];
  if (ruled < startsOn) steps.push({ kind: 'start', day: startsOn });
  for (const { fromOn, toOn, dueOn } of standstills(startsOn, latest(ruled, startsOn), learner.absences))
    steps.push({ kind: 'absence', fromOn, toOn, day: dueOn });
  const due = steps.at(-1)?.day ?? ruled;
  const day = nextWorkingDay(due);
  return day === due ? steps : [...steps, { kind: 'working-day', day }];
}

function ruleSteps(
  rule: DueRule,
  startsOn: Day,
  learner: LearnerFacts,
  anchors: EnrolmentAnchors,
): DueStep[] {
  if (rule.kind === 'on') return [{ kind: 'day', day: rule.day }];
  const day = anchorDay(rule.anchor, startsOn, learner.hiredOn, anchors);
  if (day === null) return [];
  const { anchor, days } = rule;
  return [
    { kind: 'anchor', anchor, day },
    { kind: 'days', days, day: addDays(day, days) },
  ];
}

const startOf = ({ firstDay }: LearnerFacts, { enrolledOn, waveOn }: EnrolmentAnchors): Day =>
  latest(firstDay, enrolledOn, waveOn);

/** How the due day of somebody under a rule comes about, step by step. */
export const explainDue = (rule: DueRule, learner: LearnerFacts, anchors: EnrolmentAnchors): DueStep[] =>
  dueSteps(rule, startOf(learner, anchors), learner, anchors);

/** When work begins to be visible and when it is due: not before the first day, the day of enrolment or the wave. */
export function enrolmentDates(
  rule: DueRule,
  learner: LearnerFacts,
  anchors: EnrolmentAnchors,
): EnrolmentDates {
  const startsOn = startOf(learner, anchors);
  const dueOn = dueSteps(rule, startsOn, learner, anchors).at(-1)?.day ?? null;
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
