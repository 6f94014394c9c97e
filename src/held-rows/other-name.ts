import { searchKey } from '../common/text-keys.js';

/** A name in its two parts, either of which a file may lack. */
export interface Name {
  givenName?: string | undefined;
  familyName?: string | undefined;
}

function wordsOf(text: string | undefined): string[] {
  return searchKey(text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

const share = (a: readonly string[], b: readonly string[]) => a.some((word) => b.includes(word));

/**
 * Whether a file gives an employee number to somebody of another name: neither a given nor a family name in common, whatever
 * the case, the accents, the order of the two parts. One common part is an ordinary change, a marriage for instance; a file
 * without names says nothing.
 */
export function isOtherName(inFile: Name, stored: Name): boolean {
  const [given, family] = [wordsOf(inFile.givenName), wordsOf(inFile.familyName)];
  const [storedGiven, storedFamily] = [wordsOf(stored.givenName), wordsOf(stored.familyName)];
  const all = [...given, ...family];
  const storedAll = [...storedGiven, ...storedFamily];
  if (all.length === 0 || storedAll.length === 0) return false;
  // Whoever has one part only, in the file or here, is compared by all their words.
  const isPartial = [given, family, storedGiven, storedFamily].some((words) => words.length === 0);
  if (isPartial) return !share(all, storedAll);
  if (share(given, storedGiven) || share(family, storedFamily)) return false;
  return !(share(given, storedFamily) && share(family, storedGiven));
}

/** What tells one name from another, for remembering a decision without keeping the name. */
export function nameKeyOf({ givenName, familyName }: Name): string {
  return [...wordsOf(givenName), ...wordsOf(familyName)].toSorted().join(' ');
}
