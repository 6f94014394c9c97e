import { groupBy } from '../common/group-by.js';
import { clean } from '../common/text-keys.js';

/** Somebody who may be meant by an entry of a list. */
export interface NamedPerson {
  publicId: string;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  department: string | null;
}

/** An entry of a list and whom it names: nobody, somebody, or several. */
export interface NamedEntry {
  entry: string;
  people: NamedPerson[];
}

/** How numbers and addresses are looked up: addresses in lower case, as they are stored, numbers as given or in capitals. */
export function spellingsOf(entries: readonly string[]): { emails: string[]; numbers: string[] } {
  const cleaned = entries.map(clean);
  const emails = cleaned.filter(isEmail).map((entry) => entry.toLowerCase());
  const numbers = cleaned.filter((entry) => !isEmail(entry)).flatMap((entry) => [entry, entry.toUpperCase()]);
  return { emails: [...new Set(emails)], numbers: [...new Set(numbers)] };
}

/** Gives every entry the people whom it names; a number as it is spelt goes before the same in capitals. */
export function matchEntries(entries: readonly string[], people: readonly NamedPerson[]): NamedEntry[] {
  // Whoever is named by number and by address was read twice.
  const each = [...new Map(people.map((person) => [person.publicId, person])).values()];
  const byEmail = groupBy(each, ({ email }) => email);
  const byNumber = groupBy(each, ({ employeeNumber }) => employeeNumber);
  return entries.map((entry) => {
    const wanted = clean(entry);
    const found = isEmail(wanted)
      ? byEmail.get(wanted.toLowerCase())
      : (byNumber.get(wanted) ?? byNumber.get(wanted.toUpperCase()));
    return { entry, people: found ?? [] };
  });
}

const isEmail = (entry: string) => entry.includes('@');
