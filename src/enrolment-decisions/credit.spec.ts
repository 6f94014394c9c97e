import { describe, expect, it } from '@jest/globals';
import { type Creditable, creditableFrom, creditedAt } from './credit.js';

const plain: Creditable = { recurrence: null, countsFrom: null };

it.each<[string, Partial<Creditable>, string]>([
  ['comes once', {}, '2016-11-21'],
  ['is of somebody who came back', { countsFrom: '2025-06-01' }, '2025-06-01'],
  // Due on 21 December at the latest, open for 30 days before that: what is as old is open again today.
  ['comes back after 12 months', { recurrence: { kind: 'every', months: 12, opensDays: 30 } }, '2025-12-22'],
  ['comes back every year', { recurrence: { kind: 'yearly', on: '10-01', opensDays: 30 } }, '2026-09-01'],
  [
    'comes back, of somebody who came back later than that',
    { recurrence: { kind: 'every', months: 12, opensDays: 30 }, countsFrom: '2026-01-15' },
    '2026-01-15',
  ],
])('a completion of a track that %s counts from a day on', (_, of, expected) => {
  expect(creditableFrom('2026-11-21', { ...plain, ...of })).toBe(expected);
});

describe('a credited enrolment', () => {
  it('counts as completed at noon of the day where its person is', () => {
    expect(creditedAt('2026-03-02', 'America/Toronto', new Date('2026-11-21T15:00:00Z'))).toEqual(
      new Date('2026-03-02T17:00:00Z'),
    );
  });

  it('counts as completed now where the day is today', () => {
    const now = new Date('2026-11-21T09:00:00Z');
    expect(creditedAt('2026-11-21', 'UTC', now)).toEqual(now);
  });
});
