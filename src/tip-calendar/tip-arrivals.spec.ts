import { expect, it } from '@jest/globals';
import { calendarsOf } from '../work-calendar/calendar-of.js';
import { arrivalDays } from './tip-arrivals.js';

it('gives locations that work on other days their own day, those with the same day one line', () => {
  const weeks = [{ location: 'Dubai', weekdays: [1, 2, 3, 4, 7] }];
  const holidays = [
    { location: '', day: '2026-12-01', name: 'Founders’ Day' },
    { location: 'Oslo', day: '2026-12-04', name: 'Closed' },
    { location: 'Turku', day: '2026-12-04', name: 'Closed' },
    { location: 'Rome', day: '2026-12-08', name: 'Feast' },
  ];
  const work = { of: calendarsOf(weeks, holidays), own: ['Dubai', 'Oslo', 'Rome', 'Turku'] };
  expect(arrivalDays('2026-12', 3, work)).toEqual({
    mostly: '2026-12-04',
    elsewhere: [
      { day: '2026-12-06', locations: ['Dubai'] },
      { day: '2026-12-07', locations: ['Oslo', 'Turku'] },
    ],
  });
});
