import { expect, it } from '@jest/globals';
import { quarterInWords } from './quarter-words.js';

it.each([
  ['2026-Q1', 'January to March 2026'],
  ['2026-Q2', 'April to June 2026'],
  ['2027-Q3', 'July to September 2027'],
  ['2026-Q4', 'October to December 2026'],
])('says %s as %s', (quarter, words) => expect(quarterInWords(quarter)).toBe(words));
