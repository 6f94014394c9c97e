import { expect, it } from '@jest/globals';
import { codeTerm } from './code-term.js';

const JAMAICA = 'America/Jamaica';

it.each([
  ['before the first day', '2026-12-01', '2026-12-15', '2026-12-16T05:00:00.000Z'],
  ['on the first day', '2026-11-21', '2026-12-05', '2026-12-06T05:00:00.000Z'],
  ['on the 14th day after it', '2026-11-07', '2026-11-21', '2026-11-22T05:00:00.000Z'],
  ['a day later', '2026-11-06', '2026-12-05', '2026-12-06T05:00:00.000Z'],
  ['years later', '2019-03-01', '2026-12-05', '2026-12-06T05:00:00.000Z'],
])('issued %s', (_, firstDay, lastDay, end) => {
  const term = codeTerm(firstDay, JAMAICA, new Date('2026-11-21T15:00:00Z'));
  expect([term.lastDay, term.expiresAt.toISOString()]).toEqual([lastDay, end]);
});

it('ends with the day where the person is', () => {
  const term = codeTerm('2026-11-21', 'Pacific/Auckland', new Date('2026-11-21T15:00:00Z'));
  expect(term.expiresAt.toISOString()).toBe('2026-12-05T11:00:00.000Z');
});
