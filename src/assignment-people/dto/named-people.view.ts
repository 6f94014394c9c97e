import type { NamedEntry } from '../named-people.js';

/** Somebody whom an entry names and to whom the caller may assign. */
export class NamedPersonView {
  id: string;
  givenName: string;
  familyName: string;
  employeeNumber: string;
  department: string | null;
}

export class NamedEntryView {
  /** As it was given. */
  entry: string;
  /** `ambiguous`: two HR sources gave this number out; `not-found` also for people outside the caller's scope. */
  result: 'found' | 'not-found' | 'ambiguous';
  person: NamedPersonView | null;
}

/** The entries in their order. */
export class NamedPeopleView {
  items: NamedEntryView[];
}

export const toNamedEntryView = ({ entry, people }: NamedEntry): NamedEntryView => {
  const [person] = people;
  if (!person) return { entry, result: 'not-found', person: null };
  if (people.length > 1) return { entry, result: 'ambiguous', person: null };
  const { publicId, givenName, familyName, employeeNumber, department } = person;
  return {
    entry,
    result: 'found',
    person: { id: publicId, givenName, familyName, employeeNumber, department },
  };
};
