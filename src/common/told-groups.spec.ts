import { expect, it } from '@jest/globals';
import { toldGroups } from './told-groups.js';

it.each<[string, number[], number[]]>([
  ['all groups of five or more', [5, 9, 120], [5, 9, 120]],
  ['none of fewer', [4], []],
  ['none where there is none', [], []],
  ['no small one that is the difference to the total, and so not the next smallest either', [3, 8, 20], [20]],
  ['the others where the small ones are five together', [2, 8, 3, 20], [8, 20]],
  ['nothing where the only other one would give the small one away', [1, 30], []],
])('tells %s', (_, sizes, told) => {
  expect(toldGroups(sizes.map((people) => ({ people }))).map(({ people }) => people)).toEqual(told);
});
