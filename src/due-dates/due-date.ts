import { assertNever } from '../common/assert-never.js';
import { addDays, addMonths, type Day, endOfDay, startOfDay } from '../common/days.js';
import { type AbsentDays, standstills } from './absence-clock.js';
import { amountOf, type CountedRule, type DueAnchor, type DueRule, type OffsetUnit } from './due-rule.js';
import { addWorkingDays, holidaysBetween, nextWorkingDay, type WorkCalendar } from './working-days.js';

/** Where somebody stands from a day up to but without another. */
export interface PlacementDays {
  fromOn: Day;
  toOn: Day;
  departmentId: number | null;
  title: string | null;
}

/** What is known of a person when dates are computed. */
export interface LearnerFacts {
  /** IANA time zone of the person. */
  zone: string;
  /** The hire date, or null where it is missing. */
  hiredOn: Day | null;
  /** The first day of service: the hire date, or the day on which the person was first seen. */
  firstDay: Day;
  absences: readonly AbsentDays[];
  /** Works less than half of full time, in a company that gives twice the time for it. */
  hasDoubleTime: boolean;
  /** Where they stand and stood; read only for rules that ask. */
  placements: readonly PlacementDays[];
  /** The tracks that they completed, by slug, with the day in their zone; read only for rules that ask. */
  completions: readonly { track: string; on: Day }[];
  calendar: WorkCalendar;
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

/** Days that somebody has at least who is enrolled when the time of a rule runs already, or is over. */
export const FAIR_DAYS = 7;

const latest = (first: Day, ...days: (Day | null)[]): Day =>
  days.reduce<Day>((found, day) => (day !== null && day > found ? day : found), first);

/** What makes a place the same one: the department alone, or for a role the title in it, which has to be known. */
const SAME_PLACE = {
  department: (a: PlacementDays, b: PlacementDays) => a.departmentId === b.departmentId,
  role: (a: PlacementDays, b: PlacementDays) => a.departmentId === b.departmentId && a.title === b.title,
};

/** The first day, without a break since, of the department or role that somebody has on a day; null where it is unknown. */
export function firstDayIn(
  placements: readonly PlacementDays[],
  place: 'department' | 'role',
  on: Day,
): Day | null {
  const before = placements
    .filter(({ fromOn }) => fromOn <= on)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  const held = before[0];
  const known = place === 'department' ? held?.departmentId : held?.title;
  if (!held || held.toOn <= on || known === null) return null;
  let first = held;
  for (const earlier of before.slice(1)) {
    if (earlier.toOn !== first.fromOn || !SAME_PLACE[place](earlier, held)) break;
    first = earlier;
  }
  return first.fromOn;
}

/** The last completion of a track up to a day, or the first one after it: what is completed again later moves nothing. */
function completionOf(completions: LearnerFacts['completions'], track: string, on: Day): Day | null {
  const days = completions.flatMap((one) => (one.track === track ? [one.on] : [])).toSorted();
  return days.findLast((day) => day <= on) ?? days[0] ?? null;
}

function anchorDay(rule: CountedRule, startsOn: Day, learner: LearnerFacts, enrolledOn: Day): Day | null {
  const { hiredOn } = learner;
  switch (rule.anchor) {
    // Nobody's clock runs before they may begin, so the day of enrolment is never earlier than the start.
    case 'enrolment':
    case 'wave-or-enrolment':
      return startsOn;
    case 'hire':
      return hiredOn;
    case 'first-day-or-enrolment':
      return hiredOn === null ? null : latest(hiredOn, enrolledOn);
    // As of the enrolment, so that who moves on afterwards is not given a later day.
    case 'first-day-in-department':
      return firstDayIn(learner.placements, 'department', latest(learner.firstDay, enrolledOn));
    case 'first-day-in-role':
      return firstDayIn(learner.placements, 'role', latest(learner.firstDay, enrolledOn));
    case 'completion':
      return completionOf(learner.completions, rule.track, enrolledOn);
    case 'day':
      return rule.day;
    default:
      return assertNever(rule);
  }
}

/** One step on the way to a due day, with the day that it gives. */
export type DueStep =
  /** The calendar day of the rule. */
  | { kind: 'day'; day: Day }
  /** What is counted from. */
  | { kind: 'anchor'; anchor: DueAnchor; trackTitle: string | null; day: Day }
  /** How much time is given or, `isBefore`, taken; `isDoubled` where it is twice that of the rule. */
  | { kind: 'offset'; unit: OffsetUnit; count: number; isBefore: boolean; isDoubled: boolean; day: Day }
  | { kind: 'grace'; days: number; day: Day }
  /** Who is enrolled late has seven days at least. */
  | { kind: 'start'; day: Day }
  /** The clock stood still from a day up to the day of the return. */
  | { kind: 'absence'; fromOn: Day; toOn: Day; day: Day }
  /** Nobody works on the day; `holidays` are those that were skipped. */
  | { kind: 'working-day'; holidays: string[]; day: Day }
  /** Somebody gave more time, decided on a day. */
  | { kind: 'extension'; on: Day; day: Day };

/** How the due day under a rule comes about, step by step; the last step has it. Nothing where the anchor is missing. */
function dueSteps(rule: DueRule, startsOn: Day, learner: LearnerFacts, anchors: EnrolmentAnchors): DueStep[] {
  const steps = ruleSteps(rule, startsOn, learner, anchors.enrolledOn);
  const [first] = steps;
  const ruled = steps.at(-1)?.day;
  if (first === undefined || ruled === undefined) return [];
  const fair = addDays(startsOn, FAIR_DAYS);
  if (isLate(rule, first.day, ruled, startsOn) && ruled < fair) steps.push({ kind: 'start', day: fair });
  const before = steps.at(-1)?.day ?? ruled;
  for (const { fromOn, toOn, dueOn } of standstills(startsOn, before, learner.absences))
    steps.push({ kind: 'absence', fromOn, toOn, day: dueOn });
  const due = steps.at(-1)?.day ?? ruled;
  const day = nextWorkingDay(due, learner.calendar);
  if (day === due) return steps;
  return [...steps, { kind: 'working-day', holidays: holidaysBetween(due, day, learner.calendar), day }];
}

/**
 * Whether somebody may begin only when the time of a rule runs already. A day of the calendar is the same for everybody:
 * there it is late only where it is over or comes on the day of the start.
 */
function isLate(rule: DueRule, anchor: Day, ruled: Day, startsOn: Day): boolean {
  if (rule.kind === 'after' && rule.anchor !== 'day') return anchor < startsOn;
  return ruled <= startsOn;
}

function ruleSteps(rule: DueRule, startsOn: Day, learner: LearnerFacts, enrolledOn: Day): DueStep[] {
  const steps = rule.kind === 'on' ? dayStep(rule.day) : countedSteps(rule, startsOn, learner, enrolledOn);
  const day = steps.at(-1)?.day;
  const { graceDays: days = 0 } = rule;
  if (day === undefined || days === 0) return steps;
  return [...steps, { kind: 'grace', days, day: addDays(day, days) }];
}

const dayStep = (day: Day): DueStep[] => [{ kind: 'day', day }];

function countedSteps(rule: CountedRule, startsOn: Day, learner: LearnerFacts, enrolledOn: Day): DueStep[] {
  const day = anchorDay(rule, startsOn, learner, enrolledOn);
  if (day === null) return [];
  const { unit, count: ruled } = amountOf(rule);
  const isBefore = rule.kind === 'before';
  // Twice the time makes sense only of time that somebody has to work in.
  const isDoubled = learner.hasDoubleTime && !isBefore && rule.anchor !== 'day' && ruled > 0;
  const count = isDoubled ? 2 * ruled : ruled;
  const moved = offset(day, isBefore ? -count : count, unit, learner.calendar);
  const trackTitle = rule.anchor === 'completion' ? rule.trackTitle : null;
  return [
    { kind: 'anchor', anchor: rule.anchor, trackTitle, day },
    { kind: 'offset', unit, count, isBefore, isDoubled, day: moved },
  ];
}

/** A day moved by so many of a unit, negative for earlier; a day that a month lacks becomes its last one. */
function offset(day: Day, count: number, unit: OffsetUnit, calendar: WorkCalendar): Day {
  switch (unit) {
    case 'days':
      return addDays(day, count);
    case 'workingDays':
      return addWorkingDays(day, count, calendar);
    case 'weeks':
      return addDays(day, 7 * count);
    case 'months':
      return addMonths(day, count);
    default:
      return assertNever(unit);
  }
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
