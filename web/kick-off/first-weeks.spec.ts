import { expect, it } from '@jest/globals';
import { isInFirstWeeks } from './first-weeks.js';

it.each([
  ['2026-11-30', '2026-11-29', false],
  ['2026-11-29', '2026-11-29', true],
  ['2026-10-19', '2026-11-29', true],
  ['2026-10-18', '2026-11-29', false],
])('who began on %s is on %s in their first weeks: %s', (firstDay, today, isInThem) => {
  expect(isInFirstWeeks(firstDay, today)).toBe(isInThem);
});
