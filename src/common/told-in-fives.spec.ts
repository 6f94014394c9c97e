import { expect, it } from '@jest/globals';
import { toldOf } from './told-in-fives.js';

it.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
  [1_204, 1_200],
])('of %i answers %i are told', (answers, told) => {
  expect(toldOf(answers)).toBe(told);
});
