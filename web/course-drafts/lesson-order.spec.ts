import { expect, it } from '@jest/globals';
import { moved } from './lesson-order.js';

it.each([
  [0, 2, 'bcad'],
  [2, 0, 'cabd'],
  [1, 2, 'acbd'],
  [3, 3, 'abcd'],
])('moves %d to %d', (from, to, wanted) => {
  expect(moved([...'abcd'], from, to).join('')).toBe(wanted);
});
