import { groupBy } from '../common/group-by.js';
import { detached } from '../common/text-keys.js';
import { isOtherName } from '../held-rows/other-name.js';
import type { PersonRow, SupervisorName } from '../hr-files/person-row.js';
import type { ImportTally } from '../import-findings/import-tally.js';
import type { FileEntry } from './file-judgement.js';
import type { NamedPerson } from './stored-people.repository.js';

/** Entries stay until the whole file is judged, the text that they were cut from does not. */
export type NamedEntry = FileEntry & Pick<PersonRow, 'givenName' | 'familyName'>;

/** Rows under a number whose record was merged into another one, which another number leads: they are recognised and change nothing. */
export function mergedIn(
  entries: readonly NamedEntry[],
  known: ReadonlyMap<string, NamedPerson>,
): ReadonlySet<number> {
  const found = entries.filter(({ employeeNumber }) => {
    const person = known.get(employeeNumber);
    return person !== undefined && person.ownId !== person.key;
  });
  return new Set(found.map(({ line }) => line));
}

/** Rows whose employee number we know under another name, with whose it is; they are judged no further. */
export function heldIn(
  entries: readonly NamedEntry[],
  known: ReadonlyMap<string, NamedPerson>,
  { rejections }: ImportTally,
): Map<number, number> {
  const found = entries.filter((entry) => {
    const person = known.get(entry.employeeNumber);
    return person !== undefined && !rejections.has(entry.line) && isOtherName(entry, person);
  });
  const numbers = new Set(found.map(({ employeeNumber }) => employeeNumber));
  const rows = groupBy(
    entries.filter(({ employeeNumber }) => numbers.has(employeeNumber)),
    ({ employeeNumber }) => employeeNumber,
  );
  // Where two rows have the number, that is the mistake.
  const single = found.filter(({ employeeNumber }) => rows.get(employeeNumber)?.length === 1);
  return new Map(single.map(({ line, employeeNumber }) => [line, known.get(employeeNumber)?.ownId ?? 0]));
}

export const toEntry = (row: PersonRow, alsoCalled?: string): NamedEntry => ({
  alsoCalled: alsoCalled && detached(alsoCalled),
  givenName: row.givenName && detached(row.givenName),
  familyName: row.familyName && detached(row.familyName),
  line: row.line,
  employeeNumber: detached(row.employeeNumber),
  email: row.email ? detached(row.email) : null,
  name: detached(`${row.givenName ?? ''} ${row.familyName ?? ''}`.trim()),
  supervisor: row.supervisor && detachedName(row.supervisor),
  hiredOn: row.hiredOn,
  lastDay: row.lastDay,
});

function detachedName({ or, ...name }: SupervisorName): SupervisorName {
  const own = { ...name, text: detached(name.text) };
  return or ? { ...own, or: detachedName(or) } : own;
}

/** By e-mail address: the employee number of the one row that has it, null where several do. */
export function soleHolders(entries: readonly FileEntry[]): Map<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const { email, employeeNumber } of entries)
    if (email !== null) holders.set(email, holders.has(email) ? null : employeeNumber);
  return holders;
}
