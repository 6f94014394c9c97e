import { assertNever } from '../common/assert-never.js';
import type { Day } from '../common/days.js';

/** What of somebody time is counted from; a further one gets a name here, a case in `anchorDay` and words. */
export const PERSONAL_ANCHORS = [
  'enrolment',
  'hire',
  'first-day-or-enrolment',
  'wave-or-enrolment',
  'first-day-in-department',
  'first-day-in-role',
] as const;
export type PersonalAnchor = (typeof PERSONAL_ANCHORS)[number];

/** What time is counted from: a day of the person's own, their completion of another track, or a day of the calendar. */
export type Anchored =
  | { anchor: PersonalAnchor }
  /** The title stands beside the slug as it was when the rule was made, so that words need no look. */
  | { anchor: 'completion'; track: string; trackTitle: string }
  | { anchor: 'day'; day: Day };
export type DueAnchor = Anchored['anchor'];

/** How much time, in one unit; month ends clamp. */
export type Offset = { days: number } | { workingDays: number } | { weeks: number } | { months: number };
export const OFFSET_UNITS = ['days', 'workingDays', 'weeks', 'months'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Days that are added at the end; the one date that people are told has them in it. */
interface Grace {
  graceDays?: number;
}

/** When an assignment's work is due: some time after or before an anchor, or on one calendar day for everybody. */
export type DueRule = Grace & (({ kind: 'after' | 'before' } & Anchored & Offset) | { kind: 'on'; day: Day });
export type CountedRule = Exclude<DueRule, { kind: 'on' }>;

/** An offset as a number of a unit. */
export function amountOf(offset: Offset): { unit: OffsetUnit; count: number } {
  if ('days' in offset) return { unit: 'days', count: offset.days };
  if ('workingDays' in offset) return { unit: 'workingDays', count: offset.workingDays };
  if ('weeks' in offset) return { unit: 'weeks', count: offset.weeks };
  return { unit: 'months', count: offset.months };
}

/** What HR left blank so that a rule gives no due date. */
export type MissingDetail = 'hire-date' | 'department' | 'title';

/** The detail of somebody that a rule counts from, where it is one that HR knows. */
export function detailOf(rule: DueRule): MissingDetail | null {
  if (rule.kind === 'on') return null;
  switch (rule.anchor) {
    case 'hire':
    case 'first-day-or-enrolment':
      return 'hire-date';
    case 'first-day-in-department':
      return 'department';
    case 'first-day-in-role':
      return 'title';
    case 'enrolment':
    case 'wave-or-enrolment':
    case 'completion':
    case 'day':
      return null;
    default:
      return assertNever(rule);
  }
}

/** What of somebody is known, as far as rules ask. */
export interface KnownDetails {
  hiredOn: Day | null;
  department: string | null;
  title: string | null;
}

/** Which detail leaves somebody without a due date because it is missing; nothing is guessed. */
export function missingDetail(rule: DueRule, known: KnownDetails): MissingDetail | null {
  const detail = detailOf(rule);
  const value = {
    'hire-date': known.hiredOn,
    department: known.department,
    title: known.title,
  };
  return detail !== null && value[detail] === null ? detail : null;
}

/** Of what kinds facts have to be read before these rules can be computed. */
export const needsOf = (rules: readonly DueRule[]) => ({
  placements: rules.some((rule) => ['department', 'title'].includes(detailOf(rule) ?? '')),
  completions: rules.some((rule) => rule.kind !== 'on' && rule.anchor === 'completion'),
});
export type Needs = ReturnType<typeof needsOf>;
