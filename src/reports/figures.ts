import type { State } from './counted-enrolments.js';

/** So many counted enrolments of one group that are alike; `days` from start to completion, null unless completed here. */
export interface Tally {
  state: State;
  isOverdue: boolean;
  days: number | null;
  count: number;
}

/** The numbers of one group of a completion report. */
export interface Figures {
  enrolled: number;
  notStarted: number;
  inProgress: number;
  completed: number;
  overdue: number;
  waived: number;
  onLeave: number;
  scheduled: number;
  completionRatePermille: number | null;
  medianDays: number | null;
}

/**
 * Completed per mille of those who could have: enrolled without the waived and the scheduled.
 * Null where nobody could. Rounded down, so that 1,000 means everybody.
 */
export function completionRate(completed: number, enrolled: number, excused: number): number | null {
  const divisor = enrolled - excused;
  return divisor > 0 ? Math.floor((completed * 1000) / divisor) : null;
}

/** The median of whole days given as day → how many; the mean of the middle two where their number is even; null of none. */
export function medianDays(counts: ReadonlyMap<number, number>): number | null {
  const sorted = [...counts].toSorted(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const at = (place: number) => {
    let passed = 0;
    return sorted.find(([, count]) => (passed += count) > place)?.[0] ?? 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}

/** Adds tallies up to the figures of a group. */
export class FiguresSum {
  private readonly states = new Map<State, number>();
  private readonly days = new Map<number, number>();
  private enrolled = 0;
  private overdue = 0;

  add({ state, isOverdue, days, count }: Tally): void {
    this.enrolled += count;
    if (isOverdue) this.overdue += count;
    this.states.set(state, this.of(state) + count);
    if (days !== null) this.days.set(days, (this.days.get(days) ?? 0) + count);
  }

  figures(): Figures {
    const [completed, waived, scheduled] = [this.of('completed'), this.of('waived'), this.of('scheduled')];
    return {
      enrolled: this.enrolled,
      notStarted: this.of('not-started'),
      inProgress: this.of('in-progress'),
      completed,
      overdue: this.overdue,
      waived,
      onLeave: this.of('on-leave'),
      scheduled,
      completionRatePermille: completionRate(completed, this.enrolled, waived + scheduled),
      medianDays: medianDays(this.days),
    };
  }

  private of(state: State): number {
    return this.states.get(state) ?? 0;
  }
}
