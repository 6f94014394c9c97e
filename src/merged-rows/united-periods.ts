import type { Day } from '../common/days.js';

/** Half-open days. */
export interface Period {
  fromOn: Day;
  toOn: Day;
}

const isEmpty = ({ fromOn, toOn }: Period) => fromOn >= toOn;

/** What is left of a period outside others, in order. */
function outside<T extends Period>(period: T, others: readonly Period[]): T[] {
  const parts: T[] = [];
  let from = period.fromOn;
  for (const other of others) {
    if (other.toOn <= from || other.fromOn >= period.toOn) continue;
    if (other.fromOn > from) parts.push({ ...period, fromOn: from, toOn: other.fromOn });
    from = other.toOn;
  }
  if (from < period.toOn) parts.push({ ...period, fromOn: from });
  return parts;
}

/**
 * The periods of two records of one person as one history without overlaps: those of the record that is kept stay as they are, the
 * other's fill the days about which it says nothing. Periods without a day stay only where there is no other.
 */
export function unitedPeriods<T extends Period>(kept: readonly T[], other: readonly T[]): T[] {
  const byDay = (a: Period, b: Period) => (a.fromOn < b.fromOn ? -1 : 1);
  const leading = kept.filter((period) => !isEmpty(period)).toSorted(byDay);
  const following = other.filter((period) => !isEmpty(period)).toSorted(byDay);
  const united = [...leading, ...following.flatMap((period) => outside(period, leading))];
  if (united.length === 0) return kept.length > 0 ? kept.slice(0, 1) : other.slice(0, 1);
  return united.toSorted(byDay);
}
