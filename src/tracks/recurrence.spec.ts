import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../common/days.js';
import { cameRoundUntil, nextCycle, type Recurrence, recurrenceInWords } from './recurrence.js';

const every = (months: number, opensDays = 30): Recurrence => ({ kind: 'every', months, opensDays });
const yearly = (on: string, opensDays = 30): Recurrence => ({ kind: 'yearly', on, opensDays });

describe('a track that comes back', () => {
  it.each<[string, Recurrence, string, string, string]>([
    ['a year after its completion', every(12), '2026-03-10', '2027-02-08', '2027-03-10'],
    ['on the last day of a shorter month', every(6), '2026-08-31', '2027-01-29', '2027-02-28'],
    ['on 28 February after a leap day', every(12), '2028-02-29', '2029-01-29', '2029-02-28'],
    ['on the day of this year', yearly('10-01'), '2026-03-10', '2026-09-01', '2026-10-01'],
    [
      'on the day of next year, done in the window',
      yearly('10-01'),
      '2026-09-01',
      '2027-09-01',
      '2027-10-01',
    ],
    [
      'on the day of this year, done a day before the window',
      yearly('10-01'),
      '2026-08-31',
      '2026-09-01',
      '2026-10-01',
    ],
    ['on the day of next year, done late', yearly('10-01'), '2026-11-05', '2027-09-01', '2027-10-01'],
    ['with a window over the turn of the year', yearly('01-15'), '2026-12-20', '2027-12-16', '2028-01-15'],
    ['on the last of February', yearly('02-29', 0), '2026-03-01', '2027-02-28', '2027-02-28'],
  ])('is due %s', (_, policy, completedOn, opensOn, dueOn) => {
    expect(nextCycle(policy, completedOn)).toEqual({ opensOn, dueOn });
  });

  it('has come round exactly for whom its window has opened', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2026-01-01', days));
    const policy = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 36 }), fc.nat(27)).map(([months, opens]) => every(months, opens)),
      fc
        .tuple(fc.constantFrom('01-01', '02-29', '06-30', '10-01', '12-31'), fc.nat(180))
        .map(([on, opens]) => yearly(on, opens)),
    );
    fc.assert(
      fc.property(policy, day, day, (given, completedOn, today) => {
        const isOpen = nextCycle(given, completedOn).opensOn <= today;
        expect(completedOn <= cameRoundUntil(given, today)).toBe(isOpen);
        expect(nextCycle(given, completedOn).dueOn > completedOn).toBe(true);
      }),
    );
  });

  it.each<[Recurrence, string]>([
    [every(12), 'every 12 months'],
    [every(1), 'every month'],
    [yearly('10-01'), 'every year on 1 October'],
  ])('is told in words: %j', (policy, words) => {
    expect(recurrenceInWords(policy)).toBe(words);
  });
});
