import { expect, it } from '@jest/globals';
import type { AwardRow } from './awards.repository.js';
import { standingOf } from './standing.js';

const NOW = new Date('2026-11-30T12:00:00Z');
const award = (id: number, period: string, rest: Partial<AwardRow> = {}): AwardRow => ({
  id,
  badgeId: 1,
  period,
  awardedAt: new Date('2026-01-15T12:00:00Z'),
  expiresAt: null,
  isShown: false,
  seenAt: null,
  revokedAt: null,
  ...rest,
});
const expired = { expiresAt: NOW };
const revoked = { revokedAt: NOW };

it.each([
  ['never given', null, [], null, null, false],
  ['given once', null, [award(1, 'once')], 1, null, true],
  ['expired, and given once', null, [award(1, 'once', expired)], null, 1, true],
  ['given last year', 'year', [award(1, '2025')], 1, null, false],
  ['given both years', 'year', [award(2, '2026'), award(1, '2025')], 2, null, true],
  ['expired from last quarter', 'quarter', [award(1, '2026-Q3', expired)], null, 1, false],
  ['revoked this quarter', 'quarter', [award(2, '2026-Q4', revoked), award(1, '2026-Q3')], 1, null, true],
  ['revoked', null, [award(1, 'once', revoked)], null, null, true],
] as const)('%s', (_, every, awards, held, lapsed, isGiven) => {
  const standing = standingOf(awards, { every }, '2026-11-30', NOW);
  expect([standing.award?.id ?? null, standing.lapsed?.id ?? null, standing.isGiven]).toEqual([
    held,
    lapsed,
    isGiven,
  ]);
});
