import { DUE_UNITS, type DueRule, type DueUnit } from '../assignments/due-rule.js';
import type { Draft } from './draft.js';

/** What a due rule can count from, in the order in which it is offered; `on` is a day itself. */
export const DUE_KINDS = [
  'enrolment',
  'hire',
  'first-day-in-department',
  'first-day-in-role',
  'completion',
  'day',
  'on',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** So much of a unit at most (the API's limits). */
export const MOST_TIME: Record<DueUnit, number> = {
  days: 3_650,
  workingDays: 1_000,
  weeks: 520,
  months: 120,
};
export const MOST_GRACE = 90;

/** What the due step still lacks, at the field where it is missing. */
export type DueMistake = 'days-invalid' | 'day-invalid' | 'track-not-chosen' | 'grace-invalid';

const isWhole = (typed: string, most: number) => /^\d{1,4}$/.test(typed) && Number(typed) <= most;
const isDay = (typed: string) => /^2[01]\d\d-\d\d-\d\d$/.test(typed);

/** The unit that was chosen. */
export const unitOf = ({ dueUnit }: Draft): DueUnit => DUE_UNITS.find((unit) => unit === dueUnit) ?? 'days';

/** What is missing; null where one may go on. `today` is the reader's day. */
export function mistakeInDue(draft: Draft, today: string): DueMistake | null {
  const { dueKind, days, on, dueDay, dueTrack, grace } = draft;
  if (dueKind === 'on') {
    if (on < today) return 'day-invalid';
  } else {
    if (!isWhole(days, MOST_TIME[unitOf(draft)])) return 'days-invalid';
    if (dueKind === 'day' && !isDay(dueDay)) return 'day-invalid';
    if (dueKind === 'completion' && dueTrack === '') return 'track-not-chosen';
  }
  return grace === '' || isWhole(grace, MOST_GRACE) ? null : 'grace-invalid';
}

/** The rule that a complete draft asks for. */
export function dueOf(draft: Draft): DueRule {
  const { dueKind, days, on, dueSide, dueDay, dueTrack, dueTrackTitle, grace } = draft;
  const graceDays = Number(grace) > 0 ? { graceDays: Number(grace) } : {};
  if (dueKind === 'on') return { on, ...graceDays };
  const time: Partial<Record<DueUnit, number>> = {};
  time[unitOf(draft)] = Number(days);
  if (dueKind === 'day') {
    const side = dueSide === 'before' ? { before: dueKind } : { after: dueKind };
    return { ...time, ...side, day: dueDay, ...graceDays };
  }
  if (dueKind === 'completion')
    return { ...time, after: dueKind, track: dueTrack, trackTitle: dueTrackTitle, ...graceDays };
  return { ...time, after: dueKind, ...graceDays };
}

/** A rule as it is chosen, to be changed; what the programme counts from stands for the day of enrolment. */
export function draftOfDue(due: DueRule): Partial<Draft> {
  const unit = DUE_UNITS.find((one) => due[one] !== undefined);
  return {
    dueKind:
      due.on === undefined
        ? (DUE_KINDS.find((kind) => kind === (due.after ?? due.before)) ?? 'enrolment')
        : 'on',
    ...(unit && { dueUnit: unit, days: String(due[unit]) }),
    dueSide: due.before === undefined ? 'after' : 'before',
    dueDay: due.day ?? '',
    dueTrack: due.track ?? '',
    dueTrackTitle: due.trackTitle ?? '',
    grace: due.graceDays ? String(due.graceDays) : '',
    on: due.on ?? '',
  };
}

/** The same as the API takes it. */
export function dueRequest(draft: Draft): Omit<DueRule, 'trackTitle'> {
  const { trackTitle: _, ...asked } = dueOf(draft);
  return asked;
}
