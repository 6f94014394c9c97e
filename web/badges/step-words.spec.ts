import { expect, it } from '@jest/globals';
import type { Step } from './badges-data.js';
import { missingInWords, shareOf } from './step-words.js';

const step = (of: Step['of'], have: number, need: number, what: string | null = null): Step => ({
  of,
  what,
  have,
  need,
});

it.each<[Step[], string, number]>([
  [[step('colleagues', 1, 3), step('departments', 1, 2)], '2 more colleagues from 1 more department', 0.4],
  [[step('colleagues', 2, 3), step('departments', 2, 2)], '1 more colleague', 0.8],
  [[step('colleagues', 3, 3), step('departments', 1, 2)], 'A colleague from 1 more department', 0.8],
  [[step('track', 0, 1, 'Sensitisation')], 'Complete the track “Sensitisation”', 0],
  [[step('months', 10, 12)], '2 more months', 10 / 12],
  [
    [step('recommendation', 0, 1)],
    'Be put forward by somebody who leads or teaches you, and a second person agrees',
    0,
  ],
  [[step('scenarios', 2, 2)], '', 1],
])('%j is missing: %s', (steps, words, share) => {
  expect(missingInWords(steps)).toBe(words);
  expect(shareOf(steps)).toBeCloseTo(share);
});
