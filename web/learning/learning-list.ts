import type { Tone } from '../ui/status-badge.js';
import type { MyEnrolment } from './queries.js';

/** What somebody has, sorted by what it asks of them today. */
export interface LearningList {
  /** What to do next: the most urgent track with a lesson to take, else one that waits for others or for its day. */
  next: MyEnrolment | null;
  /** What else is open, most urgent first. */
  open: MyEnrolment[];
  /** What begins on a day to come. */
  later: MyEnrolment[];
  /** Completed and waived, latest first. */
  ended: MyEnrolment[];
}

/** Sorts a learner's enrolments; the server lists the most urgent first. */
export function sortOut(items: readonly MyEnrolment[]): LearningList {
  const active = items.filter(({ status }) => status === 'active');
  const next = active.find((one) => one.next?.kind === 'lesson') ?? active[0] ?? null;
  const endOf = ({ completedAt, enrolledAt }: MyEnrolment) => completedAt ?? enrolledAt ?? '';
  return {
    next,
    open: active.filter((one) => one !== next),
    later: items.filter(({ status }) => status === 'scheduled'),
    ended: items
      .filter(({ status }) => status === 'completed' || status === 'waived')
      .toSorted((one, other) => endOf(other).localeCompare(endOf(one))),
  };
}

export type LearningState =
  | 'scheduled'
  | 'on-leave'
  | 'overdue'
  | 'not-started'
  | 'in-progress'
  | 'opens-later'
  | 'waiting'
  | 'completed'
  | 'waived';

type StateFacts = Pick<MyEnrolment, 'status' | 'isOnLeave' | 'isOverdue' | 'startedAt' | 'next'>;

/** How a track stands, as one word for its learner; on leave comes before late, since nothing is late then. */
export function stateOf({ status, isOnLeave, isOverdue, startedAt, next }: StateFacts): LearningState {
  if (status !== 'active') return status;
  if (isOnLeave) return 'on-leave';
  if (isOverdue) return 'overdue';
  if (next?.kind === 'opening') return 'opens-later';
  if (next !== null && next.kind !== 'lesson') return 'waiting';
  return startedAt === null ? 'not-started' : 'in-progress';
}

export const TONES: Record<LearningState, Tone> = {
  scheduled: 'waiting',
  'on-leave': 'paused',
  overdue: 'late',
  'not-started': 'open',
  'in-progress': 'open',
  'opens-later': 'waiting',
  waiting: 'waiting',
  completed: 'done',
  waived: 'ended',
};
