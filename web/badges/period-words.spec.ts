import { expect, it } from '@jest/globals';
import { periodInWords } from './period-words.js';

it.each([
  ['2026-Q1', 'the first quarter of 2026'],
  ['2026-Q4', 'the fourth quarter of 2026'],
  ['2026', '2026'],
])('says %s as %s', (label, words) => {
  expect(periodInWords(label)).toBe(words);
});
