import { sha256 } from '../common/random.js';

export interface EntryFacts {
  actorKind: string;
  actorId: number | null;
  action: string;
  subjectType: string;
  subjectId: number | null;
  occurredAt: Date;
}

/** The digest of one value; the salt keeps an erased value from being guessed back. */
export function valueDigest(field: string, text: string, salt: string): string {
  return sha256(JSON.stringify([salt, field, text]));
}

/** The digest of an entry over its facts and the digests of its values, in the order of their fields. */
export function entryDigest(entry: EntryFacts, values: { field: string; digest: string }[]): string {
  const sorted = values
    .toSorted((a, b) => (a.field < b.field ? -1 : 1))
    .map(({ field, digest }) => [field, digest]);
  const { actorKind, actorId, action, subjectType, subjectId, occurredAt } = entry;
  return sha256(
    JSON.stringify([actorKind, actorId, action, subjectType, subjectId, occurredAt.toISOString(), sorted]),
  );
}

export const FIRST_SEAL = '0'.repeat(64);

/** The root of a seal over the seal before it and the entries since. */
export function sealRoot(previous: string, entries: { id: number; digest: string }[]): string {
  return sha256(JSON.stringify([previous, entries.map(({ id, digest }) => [id, digest])]));
}
