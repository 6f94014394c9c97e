import { expect, it } from '@jest/globals';
import { addWorkingDays, nextWorkingDay, MONDAY_TO_FRIDAY } from './working-days.js';

const holidays = new Map([
  ['2026-12-25', 'Christmas Day'],
  ['2026-12-28', 'Boxing Day'],
]);
const christmas = { ...MONDAY_TO_FRIDAY, holidays };
const gulf = { weekdays: [7, 1, 2, 3, 4], holidays: new Map() };
const never = { weekdays: [], holidays: new Map() };

it.each([
  ['2026-11-27', '2026-11-27', MONDAY_TO_FRIDAY],
  ['2026-11-28', '2026-11-30', MONDAY_TO_FRIDAY],
  ['2026-11-29', '2026-11-30', MONDAY_TO_FRIDAY],
  ['2026-12-25', '2026-12-29', christmas],
  ['2026-12-25', '2026-12-27', gulf],
  ['2026-12-25', '2026-12-25', never],
])('%s is worked on %s at the earliest', (day, working, calendar) => {
  expect(nextWorkingDay(day, calendar)).toBe(working);
});

it.each([
  ['2026-11-27', 0, '2026-11-27', MONDAY_TO_FRIDAY],
  ['2026-11-28', 1, '2026-11-30', MONDAY_TO_FRIDAY],
  ['2026-11-27', 5, '2026-12-04', MONDAY_TO_FRIDAY],
  ['2026-12-24', 1, '2026-12-29', christmas],
  ['2026-12-29', -1, '2026-12-24', christmas],
  ['2026-11-30', -10, '2026-11-16', MONDAY_TO_FRIDAY],
  ['2026-12-24', 1, '2026-12-27', gulf],
])('%s and %d working days are %s', (day, count, moved, calendar) => {
  expect(addWorkingDays(day, count, calendar)).toBe(moved);
});
