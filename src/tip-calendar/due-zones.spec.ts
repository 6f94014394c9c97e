import { describe, expect, it } from '@jest/globals';
import type { ArrivalDays } from './tip-arrivals.js';
import { monthDue, type Whose, whoseDayCame } from './due-zones.js';
import { workingDayOf } from './month.js';
import { SHIPPED_CALENDAR } from './tip-calendar.js';

const calendar = { ...SHIPPED_CALENDAR, hour: 9, startsIn: '2026-11' };

const mostly = (month: string): ArrivalDays => ({ mostly: workingDayOf(month, 3), elsewhere: [] });

describe('the tip of a month comes', () => {
  const days: ArrivalDays = {
    mostly: '2026-12-03',
    elsewhere: [
      { day: '2026-12-02', locations: ['Dubai'] },
      { day: '2026-12-04', locations: ['Oslo', 'Turku'] },
    ],
  };
  it.each<[string, string, string, Whose | null]>([
    ['to nobody', '2026-12-02T13:59:59Z', 'America/Jamaica', null],
    [
      'to those who work on Sundays',
      '2026-12-02T14:00:00Z',
      'America/Jamaica',
      { are: 'at', locations: ['Dubai'] },
    ],
    ['later in another zone', '2026-12-02T14:00:00Z', 'Pacific/Niue', null],
    [
      'to nearly everybody',
      '2026-12-03T14:00:00Z',
      'America/Jamaica',
      { are: 'not-at', locations: ['Oslo', 'Turku'] },
    ],
    ['to all', '2026-12-04T14:00:00Z', 'America/Jamaica', { are: 'not-at', locations: [] }],
  ])('%s', (_, now, zone, whose) => expect(whoseDayCame(new Date(now), zone, 9, days)).toEqual(whose));
});

it('waits for the hour of a day on which tips arrive, also after a downtime over the day of other locations', () => {
  const daysOf = () => ({ mostly: '2026-12-03', elsewhere: [{ day: '2026-12-02', locations: ['Dubai'] }] });
  const look = (now: string) => monthDue(new Date(now), 'America/Jamaica', calendar, '2026-11-30', daysOf);
  expect(look('2026-12-03T12:00:00Z')).toBeNull();
  expect(look('2026-12-03T14:00:00Z')).toEqual({ month: '2026-12', whose: { are: 'not-at', locations: [] } });
  expect(look('2026-12-04T12:00:00Z')).toEqual({ month: '2026-12', whose: { are: 'not-at', locations: [] } });
});

describe('a time zone is looked at', () => {
  it.each<[string, string, string, string | undefined, string | null]>([
    ['not before the hour of the day', '2026-12-03T13:59:59Z', 'America/Jamaica', undefined, null],
    ['at that hour', '2026-12-03T14:00:00Z', 'America/Jamaica', undefined, '2026-12'],
    ['while another zone still waits', '2026-12-02T19:00:00Z', 'Pacific/Kiritimati', undefined, '2026-12'],
    ['and that zone later', '2026-12-02T19:00:00Z', 'Pacific/Niue', undefined, null],
    ['once a day', '2026-12-03T20:00:00Z', 'America/Jamaica', '2026-12-03', null],
    ['not at night on the next one', '2026-12-04T06:00:00Z', 'America/Jamaica', '2026-12-03', null],
    ['but from its hour on', '2026-12-04T14:00:00Z', 'America/Jamaica', '2026-12-03', '2026-12'],
    ['on the last day of the month', '2026-12-31T20:00:00Z', 'America/Jamaica', '2026-12-30', '2026-12'],
    ['not for a month that is over', '2027-01-01T06:00:00Z', 'America/Jamaica', '2026-10-31', null],
    ['after a downtime at whatever hour', '2026-12-20T07:00:00Z', 'America/Jamaica', '2026-09-30', '2026-12'],
    ['not before the calendar begins', '2026-10-20T20:00:00Z', 'America/Jamaica', undefined, null],
  ])('%s', (_, now, zone, lookedOn, month) => {
    expect(monthDue(new Date(now), zone, calendar, lookedOn, mostly)?.month ?? null).toBe(month);
  });
});
