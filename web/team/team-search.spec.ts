import { expect, it } from '@jest/globals';
import { readTeamSearch } from './team-search.js';

it('reads whose team is shown, and how', () => {
  const search = {
    of: 'abc_DEF-123',
    direct: true,
    q: 'ana',
    standing: 'late',
    department: 'Care',
    sort: 'track:customer-facing',
    desc: true,
  };
  expect(readTeamSearch(search)).toEqual(search);
  expect(readTeamSearch({ q: 4711, direct: 'true' })).toEqual({ q: '4711', direct: true });
});

it('leaves out what it does not know', () => {
  const search = {
    of: 'a b',
    direct: 'perhaps',
    q: ' ',
    standing: 'lost',
    department: ['x'],
    sort: 'salary',
    desc: 1,
    more: 'x',
  };
  expect(readTeamSearch(search)).toEqual({});
});
