import { expect, it } from '@jest/globals';
import { decidedFrom } from './calendar-ahead.js';
import type { MonthPlan } from './tip-calendar.js';

const pin = (slug: string, from?: string): MonthPlan => ({
  isSkipped: false,
  pinned: { everybody: slug },
  ...(from ? { from } : {}),
});

it.each<[string, Record<string, MonthPlan>, Record<string, MonthPlan>, Record<string, MonthPlan>]>([
  [
    'counts from the first month still to come',
    { '2027-03': pin('a') },
    {},
    { '2027-03': pin('a', '2027-01') },
  ],
  [
    'keeps what was noted of the same choice',
    { '2027-03': pin('a') },
    { '2027-03': pin('a', '2026-05') },
    { '2027-03': pin('a', '2026-05') },
  ],
  ['keeps that nothing was noted', { '2027-03': pin('a') }, { '2027-03': pin('a') }, { '2027-03': pin('a') }],
  [
    'counts another choice anew',
    { '2027-03': pin('b') },
    { '2027-03': pin('a', '2026-05') },
    { '2027-03': pin('b', '2027-01') },
  ],
  [
    'notes nothing of a month that is only left out',
    { '2027-03': { isSkipped: true, pinned: {} } },
    {},
    { '2027-03': { isSkipped: true, pinned: {} } },
  ],
])('a choice for a month %s', (_, wanted, before, decided) => {
  expect(decidedFrom(wanted, before, '2027-01')).toEqual(decided);
});
