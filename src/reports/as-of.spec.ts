import { expect, it } from '@jest/globals';
import { asOfDay } from './as-of.js';

// 21 November, 23:30 in Kingston and already the 22nd in Auckland.
const NOW = new Date('2026-11-22T04:30:00.000Z');

it.each([
  ['America/Jamaica', undefined, '2026-11-21', NOW.toISOString(), true],
  ['America/Jamaica', '2026-11-21', '2026-11-21', NOW.toISOString(), true],
  ['America/Jamaica', '2026-11-20', '2026-11-20', '2026-11-21T04:59:59.999Z', false],
  ['Pacific/Auckland', undefined, '2026-11-22', NOW.toISOString(), true],
  ['Pacific/Auckland', '2026-11-21', '2026-11-21', '2026-11-21T10:59:59.999Z', false],
  // The clocks went back on this day, which had 25 hours.
  ['America/Toronto', '2026-11-01', '2026-11-01', '2026-11-02T04:59:59.999Z', false],
])('means in %s by %s the evening of %s', (zone, day, expected, at, isNow) => {
  const asOf = asOfDay(day, NOW, zone);
  expect({ ...asOf, at: asOf.at.toISOString() }).toEqual({ day: expected, at, isNow });
});

it('refuses a day to come', () => {
  expect(() => asOfDay('2026-11-22', NOW, 'America/Jamaica')).toThrow(
    expect.objectContaining({ code: 'AS_OF_IN_FUTURE' }),
  );
});
