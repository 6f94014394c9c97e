import { describe, expect, it } from '@jest/globals';
import { blockersOf, type BookingPart, mayCancel, type SeatFacts, type WantedSession } from './booking.js';

const NOW = new Date('2026-12-01T12:00:00Z');
const SESSION: WantedSession = {
  state: 'planned',
  startsAt: new Date('2026-12-03T12:00:00Z'),
  booking: 'open',
};
const FREE: SeatFacts = {
  isHere: false,
  isInSeries: false,
  hasClash: false,
  isAbsent: false,
  isServing: true,
};

describe('a seat', () => {
  it.each<[string, Partial<WantedSession>, Partial<SeatFacts>, BookingPart, string[]]>([
    ['nobody hinders', {}, {}, 'self', []],
    ['of a cancelled session', { state: 'cancelled' }, {}, 'trainer', ['SESSION_CANCELLED']],
    ['of a session that began', { startsAt: NOW }, {}, 'trainer', ['SESSION_PAST']],
    ['that trainers give out', { booking: 'trainer' }, {}, 'manager', ['TRAINER_BOOKS']],
    ['that a trainer gives out', { booking: 'trainer' }, {}, 'trainer', []],
    ['that they have', {}, { isHere: true }, 'self', ['ALREADY_BOOKED']],
    [
      'with every reason at once',
      { startsAt: NOW, booking: 'trainer' },
      { isInSeries: true, hasClash: true, isAbsent: true, isServing: false },
      'self',
      ['SESSION_PAST', 'TRAINER_BOOKS', 'SERIES_BOOKED', 'CLASH', 'ABSENT', 'NOT_IN_SERVICE'],
    ],
  ])('%s', (_, session, facts, part, reasons) => {
    expect(blockersOf({ ...SESSION, ...session }, { ...FREE, ...facts }, part, NOW)).toEqual(reasons);
  });
});

describe('cancelling', () => {
  const seat = { status: 'booked' as const, startsAt: SESSION.startsAt };
  it.each<[string, number, 'booked' | 'waiting', BookingPart, boolean]>([
    ['before the window closes', 47, 'booked', 'self', true],
    ['at the moment it closes', 48, 'booked', 'self', false],
    ['late, by a manager', 49, 'booked', 'manager', false],
    ['late, by a trainer', 49, 'booked', 'trainer', true],
    ['late, from the waiting list', 49, 'waiting', 'self', true],
  ])('is possible %s or not', (_, cancelHours, status, part, may) => {
    expect(mayCancel({ ...seat, status, cancelHours }, part, NOW)).toBe(may);
  });

  it('is over once the session has begun', () => {
    expect(mayCancel({ ...seat, startsAt: NOW, cancelHours: 0 }, 'trainer', NOW)).toBe(false);
  });
});
