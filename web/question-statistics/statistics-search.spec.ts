import { expect, it } from '@jest/globals';
import { hardestFirst, readStatisticsSearch } from './statistics-search.js';

it.each([
  [{}, {}],
  [
    { version: 2, order: 'hardest' },
    { version: 2, order: 'hardest' },
  ],
  [{ version: '3' }, { version: 3 }],
  [{ version: 0, order: 'easiest' }, {}],
  [{ version: 'latest' }, {}],
])('reads %j', (search, read) => {
  expect(readStatisticsSearch(search)).toEqual(read);
});

it('puts the hardest first, and what has no figures last', () => {
  const ordered = hardestFirst([{ rightPermille: null }, { rightPermille: 900 }, { rightPermille: 120 }]);
  expect(ordered.map(({ rightPermille }) => rightPermille)).toEqual([120, 900, null]);
});
