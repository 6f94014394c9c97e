import type { EnrolmentStatus } from '../enrolments/enrolment.entity.js';
import { groupBy } from '../common/group-by.js';

/** Something that one of two records did, which stands for a place: a track, a course or a requirement. */
export interface Learnt {
  id: number;
  place: number | string;
  cycle: number;
  isKept: boolean;
  /** Whether it ceased to count when the person came back from a break in service. */
  isLapsed: boolean;
  /** More is better; of two that are worth the same the kept record's counts. */
  worth: number;
}

export interface LearntEnrolment extends Learnt {
  /** Since when it stands. */
  beganAt: Date;
  supersededAt: Date | null;
  isOpen: boolean;
}

/** The cycle that a row gets; the cycles of history lie below the first one, where nothing looks for what counts. */
export interface Placed {
  id: number;
  cycle: number;
}

export interface PlacedEnrolment extends Placed {
  supersededAt: Date | null;
}

const STANDING: Record<EnrolmentStatus, number> = {
  completed: 4,
  waived: 3,
  active: 2,
  expired: 0,
  withdrawn: 0,
};
const LAPSED = 1;
const SHARE = 1_000;

/** What an enrolment is worth: completed stands above waived, waived above open, what has lapsed below all of them; then who is further. */
export function enrolmentWorth(status: EnrolmentStatus, requirementsDone: number, isLapsed: boolean): number {
  const standing = STANDING[status];
  return (isLapsed ? Math.min(standing, LAPSED) : standing) * SHARE + requirementsDone;
}

/** What progress in a course is worth: completed stands above begun, then more lessons above fewer. */
export const progressWorth = (isCompleted: boolean, lessonsDone: number): number =>
  (isCompleted ? SHARE : 0) * SHARE + lessonsDone;

/**
 * The rows of two records as those of one person, who has one in each place and cycle: the better one counts, the other one becomes
 * history, and so does what the merged record did so long before a break that it has lapsed. Returns those whose cycle changes.
 */
export function unitedCycles(rows: readonly Learnt[]): Placed[] {
  return [...groupBy(rows, ({ place }) => place).values()].flatMap((group) => {
    const history = new History(group);
    const lapsed = group.filter(({ isKept, isLapsed }) => !isKept && isLapsed);
    const counting = group.filter((row) => !lapsed.includes(row));
    const worse = [...groupBy(counting, ({ cycle }) => cycle).values()].flatMap((same) => {
      const better = best(same);
      return same.filter((row) => row !== better);
    });
    return [...lapsed, ...worse].map(({ id }) => ({ id, cycle: history.next() }));
  });
}

/**
 * The same for enrolments, of which one a track counts: the better one of those in whose place none stands yet. Every other one is
 * superseded from the moment on when that one began, so that no day counts the person twice, and lies in an earlier cycle.
 */
export function unitedEnrolments(rows: readonly LearntEnrolment[]): PlacedEnrolment[] {
  return [...groupBy(rows, ({ place }) => place).values()].flatMap((group) => {
    const isShared = group.some(({ isKept }) => isKept) && group.some(({ isKept }) => !isKept);
    const current = best(group.filter(({ supersededAt }) => supersededAt === null));
    if (!isShared || !current) return [];
    const history = new History(group);
    const taken = new Set<number>([current.cycle]);
    return group.flatMap((row) => {
      if (row === current) return [];
      const isFree = row.cycle < current.cycle && !taken.has(row.cycle);
      const cycle = isFree ? row.cycle : history.next();
      taken.add(cycle);
      return [{ id: row.id, cycle, supersededAt: row.supersededAt ?? current.beganAt }];
    });
  });
}

/** Hands out cycles that no row of a place has. */
class History {
  private last: number;

  constructor(rows: readonly Learnt[]) {
    this.last = Math.min(1, ...rows.map(({ cycle }) => cycle));
  }

  next(): number {
    this.last -= 1;
    return this.last;
  }
}

function best<T extends Learnt>(rows: readonly T[]): T | undefined {
  const order = (a: T, b: T) => b.worth - a.worth || Number(b.isKept) - Number(a.isKept) || b.cycle - a.cycle;
  return rows.toSorted(order)[0];
}
