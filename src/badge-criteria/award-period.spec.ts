import { expect, it } from '@jest/globals';
import { expiryOf, holdsAt, periodOf, periodsToGive } from './award-period.js';

it.each([
  ['quarter', '2026-01-01', '2026-Q1', '2026-01-01', '2026-04-01'],
  ['quarter', '2026-09-30', '2026-Q3', '2026-07-01', '2026-10-01'],
  ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2027-01-01'],
  ['year', '2026-02-28', '2026', '2026-01-01', '2027-01-01'],
] as const)('is the calendar %s of %s: %s', (every, day, label, from, before) => {
  expect(periodOf(every, day)).toEqual({ label, from, before });
});

it.each([
  ['quarter', '2027-01-01', ['2026-Q4', '2027-Q1']],
  ['quarter', '2027-01-07', ['2026-Q4', '2027-Q1']],
  ['quarter', '2027-01-08', ['2027-Q1']],
  ['year', '2027-01-03', ['2026', '2027']],
  ['year', '2026-11-30', ['2026']],
] as const)('is looked at for a week after its end: every %s on %s', (every, day, labels) => {
  expect(periodsToGive(every, day).map(({ label }) => label)).toEqual(labels);
});

it.each([
  [null, '2026-11-30', null],
  [12, '2026-11-30', '2027-11-29T23:00:00.000Z'],
  [3, '2026-11-30', '2027-02-27T23:00:00.000Z'],
])('holds %s months from %s until %s', (months, day, until) => {
  expect(expiryOf(months, day, 'Europe/Berlin')?.toISOString() ?? null).toBe(until);
});

it('holds for good without an expiry, and no more at the instant itself', () => {
  const at = new Date('2027-01-01T00:00:00Z');
  expect([holdsAt(null, at), holdsAt(at, at), holdsAt(at, new Date(at.getTime() - 1))]).toEqual([
    true,
    false,
    true,
  ]);
});
