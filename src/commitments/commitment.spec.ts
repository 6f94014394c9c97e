import { expect, it } from '@jest/globals';
import { askAgainOn, canBeAskedOn } from './commitment.js';

it.each([
  ['2026-11-22', false],
  ['2026-11-23', false],
  ['2026-11-24', true],
  ['2026-12-23', true],
  ['2026-12-24', false],
])('on %s somebody who commits themselves on 23 November can be asked: %s', (day, can) => {
  expect(canBeAskedOn(day, '2026-11-23')).toBe(can);
});

it('asks again a week later, across the end of a year', () => {
  expect(askAgainOn('2026-12-28')).toBe('2027-01-04');
});
