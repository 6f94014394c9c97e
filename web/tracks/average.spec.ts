import { expect, it } from '@jest/globals';
import { averageOf } from './average.js';

it.each([
  [[0, 0, 0, 0, 0], 0],
  [[1, 0, 0, 0, 4], 4.2],
  [[0, 0, 5, 0, 0], 3],
  [[0, 1, 1, 1, 0], 3],
])('of %j is %d', (times, average) => {
  expect(averageOf(times)).toBe(average);
});
