import { describe, expect, it } from '@jest/globals';
import { addToMonth } from './month.js';
import { type MonthPlan, type Series, SHIPPED_CALENDAR, type TipCalendar } from './tip-calendar.js';
import { sharesOf, tipFor } from './tip-order.js';

const tips = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    slug: `${letter}${index + 1}`,
    versionId: (letter === 'c' ? 100 : 0) + index + 1,
    title: '',
    thisWeek: '',
  }));
const series = (everybody: number, own: number): Series => ({
  everybody: tips('e', everybody),
  'customer-facing': tips('c', own),
});
const STARTS_IN = '2026-01';
const calendar = (parts: Partial<TipCalendar> = {}): TipCalendar => ({
  ...SHIPPED_CALENDAR,
  startsIn: STARTS_IN,
  ...parts,
});
const months = (count: number) => Array.from({ length: count }, (_, index) => addToMonth(STARTS_IN, index));
const skip: MonthPlan = { isSkipped: true, pinned: {} };
const pin = (everybody?: string, own?: string): MonthPlan => ({
  isSkipped: false,
  pinned: { ...(everybody ? { everybody } : {}), ...(own ? { 'customer-facing': own } : {}) },
});
/** The slugs of so many months for one reader. */
const told = (count: number, meetsCustomers: boolean, given: TipCalendar, of: Series, since = STARTS_IN) =>
  months(count)
    .filter((month) => month >= since)
    .map((month) => tipFor(month, { since, meetsCustomers }, given, of)?.slug ?? '-')
    .join(' ');

describe('the tip of a month', () => {
  it.each<[string, number, boolean, Partial<TipCalendar>, Series, string]>([
    ['goes through the series and begins again', 5, false, {}, series(3, 2), 'e1 e2 e3 e1 e2'],
    ['is by turns of their own for people who meet customers', 4, true, {}, series(4, 2), 'e1 c1 e3 c2'],
    ['gives them the other half the next time round', 8, true, {}, series(4, 2), 'e1 c1 e3 c2 c1 e2 c2 e4'],
    ['is everybody’s where they have no series', 3, true, {}, series(3, 0), 'e1 e2 e3'],
    ['is their own where everybody has none', 3, true, {}, series(0, 2), 'c1 c2 c1'],
    ['is none where there are none', 2, false, {}, series(0, 2), '- -'],
    ['waits while a month is skipped', 4, false, { months: { '2026-02': skip } }, series(3, 0), 'e1 - e2 e3'],
    [
      'is the pinned one, which does not come again in that round',
      5,
      false,
      { months: { '2026-02': pin('e3') } },
      series(4, 0),
      'e1 e3 e2 e4 e1',
    ],
    [
      'pinned again after it went out changes nothing of the months before that was chosen',
      6,
      false,
      { months: { '2026-04': { ...pin('e2'), from: '2026-04' } } },
      series(6, 0),
      'e1 e2 e3 e2 e4 e5',
    ],
    [
      'pinned for everybody is that of people who meet customers too, whose own waits',
      4,
      true,
      { months: { '2026-02': pin('e4') } },
      series(4, 2),
      'e1 e4 e2 c1',
    ],
    [
      'pinned for people who meet customers is theirs alone',
      4,
      true,
      { months: { '2026-01': pin(undefined, 'c2') } },
      series(4, 2),
      'c2 c1 e3 c1',
    ],
    [
      'pinned for others is not everybody’s',
      2,
      false,
      { months: { '2026-01': pin(undefined, 'c2') } },
      series(4, 2),
      'e1 e2',
    ],
    [
      'is the next one where the pinned one is gone',
      2,
      false,
      { months: { '2026-01': pin('gone') } },
      series(3, 0),
      'e1 e2',
    ],
  ])('%s', (_, count, meetsCustomers, parts, of, expected) => {
    expect(told(count, meetsCustomers, calendar(parts), of)).toBe(expected);
  });

  it('is the first one for whoever begins later, where the calendar says so, without gaps beside their own', () => {
    const begin = calendar({ newHires: 'begin' });
    expect(told(6, false, begin, series(4, 2), '2026-03')).toBe('e1 e2 e3 e4');
    expect(told(6, true, begin, series(4, 2), '2026-03')).toBe('e1 c1 e2 c2');
  });

  it('brings everybody all 24 in two years, and people who meet customers all 36 in four', () => {
    const shipped = series(24, 12);
    expect(new Set(told(24, false, calendar(), shipped).split(' ')).size).toBe(24);
    expect(new Set(told(48, true, calendar(), shipped).split(' ')).size).toBe(36);
  });

  it('is never two for one reader, and the same for both who join wherever it is everybody’s', () => {
    const shipped = series(24, 12);
    const all = told(48, false, calendar(), shipped).split(' ');
    const own = told(48, true, calendar(), shipped).split(' ');
    expect(own.filter((slug, index) => slug.startsWith('e') && slug !== all[index])).toEqual([]);
  });
});

describe('the shares of a month', () => {
  const slugs = (month: string, given: TipCalendar) =>
    sharesOf(month, given, series(4, 2)).map(({ before, tip }) => [before, tip?.slug ?? null]);

  it('are one for everybody and one for people who meet customers, where newcomers join', () => {
    expect(slugs('2026-02', calendar())).toEqual([
      [null, 'e2'],
      [null, 'c1'],
    ]);
  });

  it('are one for each month in which people began, where newcomers begin', () => {
    expect(slugs('2026-03', calendar({ newHires: 'begin' }))).toEqual([
      ['2026-02-01', 'e3'],
      ['2026-03-01', 'e2'],
      [null, 'e1'],
      ['2026-02-01', 'e2'],
      ['2026-03-01', 'c1'],
      [null, 'e1'],
    ]);
  });

  it('are none before the first month, and of nobody in a skipped one', () => {
    expect(sharesOf('2025-12', calendar(), series(4, 2))).toEqual([]);
    expect(slugs('2026-01', calendar({ months: { '2026-01': skip } }))).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});
