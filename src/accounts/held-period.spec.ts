import { describe, expect, it } from '@jest/globals';
import { FOREVER_INSTANT } from '../common/days.js';
import { deputyPeriod, heldPeriod } from './held-period.js';

const ZONE = 'America/Jamaica';
const NOW = new Date('2026-11-21T15:00:00Z');

describe('a role', () => {
  it.each([
    ['at once and for ever', {}, NOW.toISOString(), FOREVER_INSTANT.toISOString()],
    [
      'from the start of its first day',
      { from: '2026-12-01' },
      '2026-12-01T05:00:00.000Z',
      FOREVER_INSTANT.toISOString(),
    ],
    ['to the end of its last day', { until: '2026-11-21' }, NOW.toISOString(), '2026-11-22T05:00:00.000Z'],
    [
      'from now where the first day was before',
      { from: '2026-01-01', until: '2026-12-31' },
      NOW.toISOString(),
      '2027-01-01T05:00:00.000Z',
    ],
  ])('holds %s', (_, wish, from, until) => {
    const period = heldPeriod(wish, NOW, ZONE);
    expect([period.fromAt.toISOString(), period.untilAt.toISOString()]).toEqual([from, until]);
  });

  it.each([
    ['a last day that is over', { until: '2026-11-20' }],
    ['a last day before the first', { from: '2026-12-02', until: '2026-12-01' }],
    ['a day that does not exist', { from: '2026-02-30' }],
  ])('is refused for %s', (_, wish) => {
    expect(() => heldPeriod(wish, NOW, ZONE)).toThrow(expect.objectContaining({ code: 'PERIOD_INVALID' }));
  });
});

describe('a deputy', () => {
  const term = (wish: { from?: string; until: string }) => deputyPeriod(wish, '2026-11-21', NOW, ZONE);

  it('stands in for up to 60 days, the first and the last included', () => {
    expect(term({ until: '2027-01-19' }).untilAt.toISOString()).toBe('2027-01-20T05:00:00.000Z');
    expect(term({ from: '2026-12-01', until: '2027-01-29' }).fromAt.toISOString()).toBe(
      '2026-12-01T05:00:00.000Z',
    );
  });

  it.each([[{ until: '2027-01-20' }], [{ from: '2026-12-01', until: '2027-01-30' }]])(
    'does not for 61 days: %j',
    (wish) => {
      expect(() => term(wish)).toThrow(expect.objectContaining({ code: 'PERIOD_INVALID' }));
    },
  );
});
