import { expect, it } from '@jest/globals';
import { instantsOf } from './session.js';

it.each([
  ['2026-12-08', '09:30', 'America/Jamaica', '2026-12-08T14:30:00.000Z'],
  ['2027-07-01', '09:30', 'Europe/Berlin', '2027-07-01T07:30:00.000Z'],
  ['2027-03-28', '02:30', 'Europe/Berlin', undefined],
])('means %s %s in %s as %s', (onDay, at, timeZone, startsAt) => {
  expect(instantsOf({ onDay, at, timeZone }, 60)?.startsAt.toISOString()).toBe(startsAt);
});

it('ends after its minutes', () => {
  const ends = instantsOf({ onDay: '2026-12-08', at: '23:30', timeZone: 'America/Jamaica' }, 90)?.endsAt;
  expect(ends?.toISOString()).toBe('2026-12-09T06:00:00.000Z');
});
