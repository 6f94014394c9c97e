import type { Group } from './completion-data.js';
import type { GroupSort } from './completion-search.js';

const VALUE: Record<Exclude<GroupSort, 'name'>, (group: Group) => number | null> = {
  rate: ({ completionRatePermille }) => completionRatePermille,
  completed: ({ completed }) => completed,
  overdue: ({ overdue }) => overdue,
  days: ({ medianDays }) => medianDays,
};

/** Groups in another order than that of their names, in which they come; those without a value are last either way. */
export function sortGroups(groups: readonly Group[], by: GroupSort, descending: boolean): Group[] {
  if (by === 'name') return descending ? groups.toReversed() : [...groups];
  const valueOf = VALUE[by];
  return groups.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return descending ? right - left : left - right;
  });
}
