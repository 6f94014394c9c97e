import { describe, expect, it } from '@jest/globals';
import { arrivesAt, monthDue } from './due-zones.js';
import { SHIPPED_CALENDAR } from './tip-calendar.js';

const calendar = { ...SHIPPED_CALENDAR, hour: 9, startsIn: '2026-11' };

describe('tips arrive', () => {
  it.each([
    ['2026-12', 'America/Jamaica', '2026-12-03T14:00:00.000Z'],
    ['2026-12', 'Pacific/Kiritimati', '2026-12-02T19:00:00.000Z'],
    ['2026-12', 'Pacific/Niue', '2026-12-03T20:00:00.000Z'],
    ['2027-08', 'Europe/Berlin', '2027-08-04T07:00:00.000Z'],
  ])('in %s in %s at %s', (month, zone, instant) => {
    expect(arrivesAt(month, calendar, zone).toISOString()).toBe(instant);
  });
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
    expect(monthDue(new Date(now), zone, calendar, lookedOn)).toBe(month);
  });
});
