import { expect, it } from '@jest/globals';
import { historyOf } from './enrolment-history.js';

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10);
const period = (
  from: string,
  status: 'active' | 'completed' | 'waived' | 'withdrawn' | 'expired',
  due: string | null,
  note: string | null = null,
) => ({ status, from: `${from}T12:00:00.000Z`, to: null, dueAt: due && `${due}T00:00:00.000Z`, note });

it('tells the past of an enrolment, latest first, with the days on which it was due', () => {
  const periods = [
    period('2026-10-01', 'active', '2026-10-11'),
    period('2026-10-20', 'active', '2026-12-01'),
    period('2026-10-21', 'active', '2026-12-01'),
    period('2026-10-25', 'waived', '2026-12-01', 'Did it elsewhere'),
    period('2026-10-26', 'active', null),
    period('2026-10-27', 'completed', null),
  ];
  expect(historyOf(periods, dayOf).map(({ at, words, note }) => [at.slice(5, 10), words, note])).toEqual([
    ['10-27', 'Completed', null],
    ['10-26', 'Opened again, without a due date', null],
    ['10-25', 'Waived', 'Did it elsewhere'],
    ['10-20', 'Due date moved to Nov 30, 2026', null],
    ['10-01', 'Enrolled, due Oct 10, 2026', null],
  ]);
});

it.each([
  ['withdrawn', 'Taken off this track'],
  ['expired', 'Ended without being completed'],
] as const)('says what became of one that is %s', (status, words) => {
  const periods = [period('2026-10-01', 'active', null), period('2026-10-02', status, null)];
  expect(historyOf(periods, dayOf).map((one) => one.words)).toEqual([words, 'Enrolled, without a due date']);
});
