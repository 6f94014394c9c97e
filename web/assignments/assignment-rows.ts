import type { SortKey } from './assignments-search.js';

interface Counts {
  active: number;
  scheduled: number;
  overdue: number;
  completed: number;
}

/** An assignment, as far as a list sorts it. */
export interface Sortable {
  name: string;
  createdAt: string;
  due: { days?: number; on?: string };
  counts: Counts;
}

/** How many people have it, or have done it; whoever starts later is among them. */
export const enrolledIn = ({ active, completed }: Counts) => active + completed;

/** The completion rate, 0 to 1: completed out of enrolled without who starts later (programme rule); null where that is nobody. */
export function shareDone({ active, scheduled, completed }: Counts): number | null {
  const all = active - scheduled + completed;
  return all === 0 ? null : completed / all;
}

/** Sorts a list that came newest first; what is equal stays in that order. */
export function sortAssignments<T extends Sortable>(
  rows: readonly T[],
  by: SortKey | undefined,
  descending = false,
): T[] {
  if (!by) return [...rows];
  const compare = COMPARE[by];
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

const number = (valueOf: (row: Sortable) => number) => (a: Sortable, b: Sortable) => valueOf(a) - valueOf(b);
/** Days that are counted from something come before calendar days: they never lie all in the past. */
const dueKey = ({ due }: Sortable) => due.on ?? String(due.days ?? 0).padStart(5, '0');
const plain = (a: string, b: string) => Number(a > b) - Number(a < b);

const COMPARE: Record<SortKey, (a: Sortable, b: Sortable) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  due: (a, b) => plain(dueKey(a), dueKey(b)),
  enrolled: number(({ counts }) => enrolledIn(counts)),
  progress: number(({ counts }) => shareDone(counts) ?? -1),
  overdue: number(({ counts }) => counts.overdue),
  made: (a, b) => plain(a.createdAt, b.createdAt),
};
