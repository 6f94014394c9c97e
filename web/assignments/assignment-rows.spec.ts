import { describe, expect, it } from '@jest/globals';
import { shareDone, type Sortable, sortAssignments } from './assignment-rows.js';

const counts = (active: number, completed: number, { overdue = 0, scheduled = 0 } = {}) => ({
  active,
  completed,
  overdue,
  scheduled,
});

describe('the share that is done', () => {
  it.each([
    ['half of those who could have', counts(3, 2, { scheduled: 1 }), 0.5],
    ['of nobody', counts(0, 0), null],
    ['of people who all start later', counts(2, 0, { scheduled: 2 }), null],
    ['all', counts(0, 4), 1],
  ])('is %s', (_, given, share) => {
    expect(shareDone(given)).toBe(share);
  });
});

describe('a list of assignments', () => {
  const rows: Sortable[] = [
    { name: 'Éclair', createdAt: '2026-11-03', due: { on: '2026-12-04' }, counts: counts(1, 9) },
    { name: 'alpha', createdAt: '2026-11-02', due: { days: 30 }, counts: counts(5, 0, { overdue: 5 }) },
    { name: 'Zulu', createdAt: '2026-11-01', due: { days: 5 }, counts: counts(0, 0) },
  ];
  const order = (...by: [Parameters<typeof sortAssignments>[1], boolean?]) =>
    sortAssignments(rows, ...by).map(({ name }) => name);

  it.each([
    [undefined, false, ['Éclair', 'alpha', 'Zulu']],
    ['name' as const, false, ['alpha', 'Éclair', 'Zulu']],
    ['due' as const, false, ['Zulu', 'alpha', 'Éclair']],
    ['enrolled' as const, true, ['Éclair', 'alpha', 'Zulu']],
    ['progress' as const, true, ['Éclair', 'alpha', 'Zulu']],
    ['overdue' as const, true, ['alpha', 'Éclair', 'Zulu']],
    ['made' as const, false, ['Zulu', 'alpha', 'Éclair']],
  ])('is sorted by %s (descending: %s)', (by, descending, expected) => {
    expect(order(by, descending)).toEqual(expected);
  });
});
