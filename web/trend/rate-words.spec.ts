import { expect, it } from '@jest/globals';
import { rateWords } from './rate-words.js';

it.each([
  [null, '–'],
  [0, '0%'],
  [795, '79%'],
  [999, '99%'],
  [1000, '100%'],
])('a rate of %s per mille is said as %s', (completionRatePermille, expected) => {
  expect(rateWords({ completionRatePermille })).toBe(expected);
});
