/** Somebody who wants to be named, and how many colleagues thanked them. */
export interface Counted {
  colleagues: number;
}

export const TOP = 10;

/**
 * Ranks people who come by their number, the highest first: whoever has as many shares a rank, and the next rank counts everybody before. Of
 * those beyond the tenth place nobody is told, but whoever shares the last rank of the ten.
 */
export function ranked<T extends Counted>(people: readonly T[]): (T & { rank: number })[] {
  return people
    .map((person) => ({
      ...person,
      rank: 1 + people.filter(({ colleagues }) => colleagues > person.colleagues).length,
    }))
    .filter(({ rank }) => rank <= TOP);
}
