import type { State } from '../reports/counted-enrolments.js';

/** Where somebody stands over all their tracks: exactly one of these, what needs looking at first comes first. */
export const STANDINGS = [
  'late',
  'in-progress',
  'not-started',
  'on-leave',
  'scheduled',
  'done',
  'none',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What is still to be done, in the order in which it decides. */
const OPEN = ['in-progress', 'not-started', 'on-leave', 'scheduled'] as const;

/**
 * Where somebody stands whose counted enrolments are in these states: late as soon as one is overdue, done when nothing
 * is open any more (completed or waived), none without any.
 */
export function standingOf(states: ReadonlySet<State>, isLate: boolean): Standing {
  if (isLate) return 'late';
  const open = OPEN.find((state) => states.has(state));
  if (open) return open;
  return states.size > 0 ? 'done' : 'none';
}
