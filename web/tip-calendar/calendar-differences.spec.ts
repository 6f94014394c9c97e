import { expect, it } from '@jest/globals';
import type { View } from '../api/client.js';
import { differencesBetween } from './calendar-differences.js';

type Calendar = View<'TipCalendarView'>;
type Month = Calendar['months'][number];

const tip = (title: string) => ({ slug: title, title, isPinned: false });
const month = (
  name: string,
  everybody: string | null,
  own = everybody,
  parts: Partial<Month> = {},
): Month => ({
  month: name,
  arrivesOn: `${name}-03`,
  elsewhere: [],
  isSkipped: everybody === null,
  everybody: everybody === null ? null : tip(everybody),
  customerFacing: own === null ? null : tip(own),
  newcomers: { everybody, customerFacing: own },
  ...parts,
});
const calendar = (months: Month[], parts: Partial<Calendar> = {}): Calendar => ({
  version: 1,
  startsIn: '2026-11',
  workingDay: 3,
  hour: 8,
  newHires: 'join',
  mayChange: true,
  decided: [],
  order: { everybody: [], customerFacing: [] },
  chosenOrder: null,
  months,
  ...parts,
});

it('tells by month what changes, and once where it is the same for both', () => {
  const before = calendar([month('2026-11', 'a'), month('2026-12', 'b', 'x'), month('2027-01', 'c')]);
  const after = calendar([month('2026-11', 'a'), month('2026-12', 'c', 'x'), month('2027-01', null)]);
  expect(differencesBetween(before, after, '2026-11')).toEqual([
    { kind: 'tip', month: '2026-12', whose: 'everybody', before: 'b', after: 'c' },
    { kind: 'tip', month: '2027-01', whose: 'both', before: 'c', after: null },
  ]);
});

it('tells another hour once, other days by month, and newcomers by the next month in which they differ', () => {
  const before = calendar([month('2026-11', 'a'), month('2026-12', 'b')]);
  const first = { everybody: 'a', customerFacing: 'a' };
  const after = calendar(
    [month('2026-11', 'a'), month('2026-12', 'b', 'b', { arrivesOn: '2026-12-07', newcomers: first })],
    { hour: 9, newHires: 'begin' },
  );
  expect(differencesBetween(before, after, '2026-11')).toEqual([
    { kind: 'hour', before: 8, after: 9 },
    { kind: 'newcomers', month: '2026-12', before: 'b', after: 'a' },
    { kind: 'day', month: '2026-12', before: '2026-12-03', after: '2026-12-07' },
  ]);
  expect(differencesBetween(before, before, '2026-11')).toEqual([]);
  // What goes out already stays as it is.
  expect(differencesBetween(before, after, '2027-01')).toEqual([{ kind: 'hour', before: 8, after: 9 }]);
});
