import { expect, it } from '@jest/globals';
import { calendarsOf } from './calendar-of.js';

it('gives each location its own week and holidays beside those of everybody', () => {
  const calendarAt = calendarsOf(
    [
      { location: '', weekdays: [1, 2, 3, 4] },
      { location: 'Dubai', weekdays: [7, 1, 2, 3, 4] },
    ],
    [
      { location: '', day: '2027-01-01', name: 'New Year' },
      { location: 'Kingston', day: '2026-12-25', name: 'Christmas Day' },
    ],
  );
  expect(calendarAt(null).weekdays).toEqual([1, 2, 3, 4]);
  expect(calendarAt('Dubai').weekdays).toEqual([7, 1, 2, 3, 4]);
  expect([...calendarAt('Dubai').holidays.keys()]).toEqual(['2027-01-01']);
  expect([...calendarAt('Kingston').holidays.keys()].toSorted()).toEqual(['2026-12-25', '2027-01-01']);
});

it('works from Monday to Friday where nobody has said anything', () => {
  expect(calendarsOf([], [])('Kingston')).toEqual({ weekdays: [1, 2, 3, 4, 5], holidays: new Map() });
});
