import type { DraftPerson, Unresolved } from './draft.js';

interface FoundEntry {
  entry: string;
  result: 'found' | Unresolved['why'];
  person: DraftPerson | null;
}

/** A list that was looked up: nothing of it is lost. */
export interface Sorted {
  fresh: DraftPerson[];
  /** How many entries name somebody who was named already. */
  known: number;
  unresolved: Unresolved[];
  /** Entries of people for whom there is no room. */
  tooMany: string[];
}

/** Parts a list into people who are new among the named, `most` of them at most, and what cannot be used. */
export function sortFound(found: readonly FoundEntry[], named: readonly DraftPerson[], most: number): Sorted {
  const ids = new Set(named.map(({ id }) => id));
  const sorted: Sorted = { fresh: [], known: 0, unresolved: [], tooMany: [] };
  for (const { entry, result, person } of found) {
    if (result !== 'found' || !person)
      sorted.unresolved.push({ entry, why: result === 'ambiguous' ? 'ambiguous' : 'not-found' });
    else if (ids.has(person.id)) sorted.known += 1;
    else if (ids.size >= most) sorted.tooMany.push(entry);
    else {
      ids.add(person.id);
      sorted.fresh.push(person);
    }
  }
  return sorted;
}
