import { expect, it } from '@jest/globals';
import { digestTime } from './digest-hour.js';

it.each([
  ['before the hour', '2026-11-23T13:29:59Z', 'America/Jamaica', null],
  [
    'from the hour on',
    '2026-11-23T13:30:00Z',
    'America/Jamaica',
    '2026-11-23 until 2026-11-23T23:00:00.000Z',
  ],
  ['until six', '2026-11-23T22:59:59Z', 'America/Jamaica', '2026-11-23 until 2026-11-23T23:00:00.000Z'],
  ['from six on', '2026-11-23T23:00:00Z', 'America/Jamaica', null],
  [
    'on a Saturday, which some work on',
    '2026-11-21T15:00:00Z',
    'America/Jamaica',
    '2026-11-21 until 2026-11-21T23:00:00.000Z',
  ],
  [
    'on a Sunday here that is Monday there',
    '2026-11-22T20:00:00Z',
    'Pacific/Auckland',
    '2026-11-23 until 2026-11-23T05:00:00.000Z',
  ],
  [
    'on a quarter of an hour',
    '2026-11-23T02:45:00Z',
    'Asia/Kathmandu',
    '2026-11-23 until 2026-11-23T12:15:00.000Z',
  ],
  [
    'on the day that summer time ends',
    '2026-11-02T13:30:00Z',
    'America/New_York',
    '2026-11-02 until 2026-11-02T23:00:00.000Z',
  ],
  [
    'on the first working day of summer time',
    '2026-03-30T06:30:00Z',
    'Europe/Berlin',
    '2026-03-30 until 2026-03-30T16:00:00.000Z',
  ],
])('a digest %s', (_, now, zone, expected) => {
  const time = digestTime(new Date(now), zone, '08:30');
  expect(time && `${time.day} until ${time.until.toISOString()}`).toBe(expected);
});
