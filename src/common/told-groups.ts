import { FEWEST_TOLD } from './told-in-fives.js';

/** A group of people whom figures are about. */
interface Sized {
  people: number;
}

/**
 * Which groups are told: none of fewer than five people. Where those that are kept back have fewer than five together, the smallest of the
 * others is kept back too, so that nobody can find them as the difference to a total.
 */
export function toldGroups<T extends Sized>(groups: readonly T[]): T[] {
  const bySize = groups.toSorted((one, other) => one.people - other.people);
  let keptBack = bySize.findIndex(({ people }) => people >= FEWEST_TOLD);
  if (keptBack < 0) return [];
  const size = (count: number) => bySize.slice(0, count).reduce((sum, { people }) => sum + people, 0);
  while (keptBack > 0 && keptBack < bySize.length && size(keptBack) < FEWEST_TOLD) keptBack++;
  const hidden = new Set(bySize.slice(0, keptBack));
  return groups.filter((group) => !hidden.has(group));
}
