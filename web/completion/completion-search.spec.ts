import { describe, expect, it } from '@jest/globals';
import { readCompletionSearch, readPeopleSearch } from './completion-search.js';

describe('the address of the completion report', () => {
  it('says how it is grouped, narrowed and sorted', () => {
    const search = {
      by: 'location',
      asOf: '2026-01-31',
      track: 'customer-facing',
      department: 'abc_DEF-123',
      location: 'Montego Bay',
      sort: 'rate',
      desc: true,
    };
    expect(readCompletionSearch(search)).toEqual(search);
    expect(readCompletionSearch({ location: 4711, desc: 'true' })).toEqual({ location: '4711', desc: true });
  });

  it('leaves out what it does not know, and days to come', () => {
    const search = {
      by: 'salary',
      asOf: '2999-01-01',
      track: 'A b',
      department: ['x'],
      location: ' ',
      sort: 'x',
      desc: 1,
      more: 'x',
    };
    expect(readCompletionSearch(search)).toEqual({});
    expect(readCompletionSearch({ asOf: '2026-02-99' })).toEqual({});
  });

  it('says which people are listed', () => {
    const search = { track: 'sensitisation', q: 'ana', standing: 'late', manager: 'abc_DEF-123' };
    expect(readPeopleSearch(search)).toEqual(search);
    expect(readPeopleSearch({ q: '', standing: 'lost', manager: 'a b', by: 'track' })).toEqual({});
  });
});
