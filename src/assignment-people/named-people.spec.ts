import { describe, expect, it } from '@jest/globals';
import { matchEntries, type NamedPerson, spellingsOf } from './named-people.js';

const person = (
  employeeNumber: string,
  email: string | null = null,
  publicId = `id of ${employeeNumber}`,
): NamedPerson => ({
  publicId,
  employeeNumber,
  email,
  givenName: 'Noor',
  familyName: 'Person',
  department: null,
});

describe('the spellings that are looked up', () => {
  it('are addresses in lower case, and numbers as given and in capitals, each once', () => {
    expect(spellingsOf([' Ana@Example.com', 'ana@example.com', 'e0012', 'E0012', '77'])).toEqual({
      emails: ['ana@example.com'],
      numbers: ['e0012', 'E0012', '77'],
    });
  });
});

describe('an entry', () => {
  const ana = person('E0012', 'ana@example.com');
  const people = [ana, ana, person('77', null, 'one'), person('77', null, 'other'), person('e0013')];
  const namesOf = (entry: string) => matchEntries([entry], people)[0]?.people.map((one) => one.publicId);

  it.each([
    ['ANA@example.com', ['id of E0012']],
    ['e0012', ['id of E0012']],
    [' E0012 ', ['id of E0012']],
    ['e0013', ['id of e0013']],
    ['E0013', []],
    ['77', ['one', 'other']],
    ['bob@example.com', []],
  ])('%s names %j', (entry, expected) => {
    expect(namesOf(entry)).toEqual(expected);
  });
});
