import { expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import { planAbsences } from './absence-plan.js';

const PEOPLE = new Map([['A', { id: 1, name: 'Ann', timeZone: null }]]);
const COLUMNS = { employeeNumber: 'Number', fromOn: 'From' };
const row = (line: number, fromOn: string, toOn = FOREVER, employeeNumber = 'A') => ({
  line,
  employeeNumber,
  fromOn,
  toOn,
});
const stored = (id: number, fromOn: string, toOn = FOREVER) => ({ id, personId: 1, fromOn, toOn });

it.each([
  ['nobody whom we know', [row(2, '2026-01-01', FOREVER, 'Z')], [], ['2 PERSON_UNKNOWN']],
  ['two that follow each other', [row(2, '2026-01-01', '2026-02-01'), row(3, '2026-02-01')], [], []],
  [
    'two that overlap',
    [row(2, '2026-01-01', '2026-02-02'), row(3, '2026-02-01')],
    [],
    ['2 ABSENCE_OVERLAPS', '3 ABSENCE_OVERLAPS'],
  ],
  [
    'the same twice',
    [row(2, '2026-01-01'), row(3, '2026-01-01')],
    [],
    ['2 ABSENCE_OVERLAPS', '3 ABSENCE_OVERLAPS'],
  ],
  [
    'one within a long stored one',
    [row(2, '2026-06-01', '2026-06-08')],
    [stored(7, '2026-01-01')],
    ['2 ABSENCE_OVERLAPS'],
  ],
  [
    'one that begins as a stored one does',
    [row(2, '2026-01-01', '2026-02-01')],
    [stored(7, '2026-01-01')],
    [],
  ],
  [
    'one behind another within a long one',
    [
      row(2, '2026-01-01', '2026-12-01'),
      row(3, '2026-02-01', '2026-02-02'),
      row(4, '2026-03-01', '2026-03-02'),
    ],
    [],
    ['2 ABSENCE_OVERLAPS', '3 ABSENCE_OVERLAPS', '4 ABSENCE_OVERLAPS'],
  ],
])('judges a file with %s', (_, rows, known, expected) => {
  const { mistakes } = planAbsences(rows, PEOPLE, known, COLUMNS);
  expect(mistakes.map(({ line, code }) => `${line} ${code}`)).toEqual(expected);
});

it('finds the stored absence that began on the same day', () => {
  const { plans } = planAbsences(
    [row(2, '2026-01-01', '2026-02-01')],
    PEOPLE,
    [stored(7, '2026-01-01')],
    COLUMNS,
  );
  expect(plans).toEqual([expect.objectContaining({ stored: expect.objectContaining({ id: 7 }) })]);
});
