import { expect, it } from '@jest/globals';
import { whoStays } from './who-stays.js';

const here = { status: 'in-service', lastDay: null } as const;
const untilMay = { status: 'in-service', lastDay: '2027-05-31' } as const;
const starting = { status: 'starting', lastDay: null } as const;
const left = { status: 'left', lastDay: '2024-02-29' } as const;
const neverHere = { status: 'left', lastDay: null } as const;

it.each([
  [left, here, here],
  [here, left, here],
  [untilMay, starting, starting],
  [left, untilMay, untilMay],
  [neverHere, left, left],
  [left, neverHere, left],
])('of %j and %j keeps %j', (first, second, expected) => {
  expect(whoStays<typeof first | typeof second>(first, second)).toBe(expected);
});

it('keeps the first where both stay as long', () => {
  const first = { ...here };
  expect(whoStays(first, { ...here })).toBe(first);
});
