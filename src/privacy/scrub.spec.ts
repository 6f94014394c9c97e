import { expect, it } from '@jest/globals';
import { scrub } from './scrub.js';

it('takes what tells of a person out of whatever it stands in, and leaves the rest', () => {
  const facts = {
    matched: 'title',
    title: 'A title of long ago',
    due: { days: 30, by: 'Miss Moon' },
    list: ['Moonlight', 'Care', 7, null],
  };
  expect(scrub(facts, { properties: new Set(['title']), texts: ['Moon'] })).toEqual({
    matched: 'title',
    title: null,
    due: { days: 30, by: null },
    list: [null, 'Care', 7, null],
  });
});
