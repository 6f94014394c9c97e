import { expect, it } from '@jest/globals';
import { localDays } from './local-days.js';

it('puts zones together that share a day and an hour', () => {
  const now = new Date('2026-11-23T03:30:00Z');
  const zones = ['America/Jamaica', 'America/Panama', 'Pacific/Auckland', 'America/Jamaica'];
  expect(localDays(zones, now)).toEqual([
    { day: '2026-11-22', weekday: 7, hour: 22, zones: ['America/Jamaica', 'America/Panama'] },
    { day: '2026-11-23', weekday: 1, hour: 16, zones: ['Pacific/Auckland'] },
  ]);
});
