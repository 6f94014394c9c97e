import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TipAudience } from '../tips/tip.js';
import { addToMonth } from './month.js';
import { type GivenOrder, type Series, SHIPPED_CALENDAR, type TipCalendar } from './tip-calendar.js';
import { orderOfToday, type Reader, tipFor } from './tip-order.js';

const STARTS_IN = '2026-01';
const tip = (slug: string) => ({ slug, versionId: 1, title: '', thisWeek: '' });

/** What happens to both series before a month: another order (by keys to sort by), and tips that are new. */
interface Change {
  month: number;
  keys: number[];
  isNew: boolean;
}

/** An installation, month by month: what each reader is told, by the order that holds then. */
function run(
  sizes: [number, number],
  changes: readonly Change[],
  calendar: TipCalendar,
  reader: Reader,
  months: number,
) {
  let order: Record<TipAudience, string[]> = {
    everybody: Array.from({ length: sizes[0] }, (_, index) => `e${index}`),
    'customer-facing': Array.from({ length: sizes[1] }, (_, index) => `c${index}`),
  };
  const given: GivenOrder[] = [];
  const told: { slug: string | null; order: Record<TipAudience, string[]> }[] = [];
  const seriesNow = (): Series => ({
    everybody: order.everybody.map(tip),
    'customer-facing': order['customer-facing'].map(tip),
    given,
  });
  for (let index = 0; index < months; index++) {
    for (const { keys, isNew } of changes.filter((one) => one.month === index)) {
      const shuffled = (slugs: string[]) =>
        slugs
          .map((slug, place) => ({ slug, key: keys[place % keys.length] ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ slug }) => slug);
      const fresh = (letter: string) => (isNew ? [`${letter}new${index}`] : []);
      order = {
        everybody: shuffled([...fresh('e'), ...order.everybody]),
        'customer-facing': shuffled([...(sizes[1] > 0 ? fresh('c') : []), ...order['customer-facing']]),
      };
    }
    const month = addToMonth(STARTS_IN, index);
    const slug = month < reader.since ? null : (tipFor(month, reader, calendar, seriesNow())?.slug ?? null);
    told.push({ slug, order });
    given.push({ ...orderOfToday(seriesNow()), month });
  }
  return { told, series: seriesNow() };
}

const LAST_CHANGE = 14;
const change = fc.record({
  month: fc.integer({ min: 1, max: LAST_CHANGE }),
  keys: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 8 }),
  isNew: fc.boolean(),
});
const situation = fc.record({
  sizes: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 4 })),
  changes: fc.array(change, { maxLength: 5 }),
  newHires: fc.constantFrom('join' as const, 'begin' as const),
  skipped: fc.uniqueArray(fc.integer({ min: 0, max: LAST_CHANGE }), { maxLength: 3 }),
  since: fc.integer({ min: 0, max: 6 }),
  meetsCustomers: fc.boolean(),
});
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

const MONTHS = 64;
function play({ sizes, changes, newHires, skipped, since, meetsCustomers }: Situation) {
  const months = Object.fromEntries(
    skipped.map((index) => [addToMonth(STARTS_IN, index), { isSkipped: true, pinned: {} }]),
  );
  const calendar: TipCalendar = { ...SHIPPED_CALENDAR, startsIn: STARTS_IN, newHires, months };
  // Whoever joins shares the order of those who were there before.
  const reader = { since: newHires === 'join' ? STARTS_IN : addToMonth(STARTS_IN, since), meetsCustomers };
  return { ...run(sizes, changes, calendar, reader, MONTHS), calendar, reader };
}
const seriesOf = (slug: string): TipAudience => (slug.startsWith('e') ? 'everybody' : 'customer-facing');

describe('whatever the order is changed to, and whatever comes to it,', () => {
  it('nobody gets a tip a second time before all of its series came to them', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const changes = given.changes.map((one) => ({ ...one, isNew: false }));
        const had = new Set<string>();
        for (const { slug, order } of play({ ...given, changes }).told) {
          if (slug === null) continue;
          if (had.has(slug)) expect(order[seriesOf(slug)].filter((one) => !had.has(one))).toEqual([]);
          had.add(slug);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('everybody’s series goes round and round, what is new included', () => {
    fc.assert(
      fc.property(situation, (given) => {
        let round = new Set<string>();
        for (const { slug, order } of play({ ...given, meetsCustomers: false }).told) {
          if (slug === null) continue;
          if (round.has(slug)) {
            expect(order.everybody.filter((one) => !round.has(one))).toEqual([]);
            round = new Set();
          }
          round.add(slug);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('nobody misses one for ever', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { told, series } = play(given);
        const had = new Set(told.flatMap(({ slug }) => slug ?? []));
        const own = given.meetsCustomers ? series['customer-facing'] : [];
        const missed = [...series.everybody, ...own].filter(({ slug }) => !had.has(slug));
        expect(missed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('what was given out stays what it was', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { told, series, calendar, reader } = play(given);
        for (const [index, { slug }] of told.entries()) {
          const month = addToMonth(STARTS_IN, index);
          if (month >= reader.since) expect(tipFor(month, reader, calendar, series)?.slug ?? null).toBe(slug);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('people who join get everybody’s tip of a month or one of their own', () => {
    fc.assert(
      fc.property(situation, (given) => {
        const joining = { ...given, newHires: 'join' as const };
        const all = play({ ...joining, meetsCustomers: false }).told;
        const own = play({ ...joining, meetsCustomers: true }).told;
        const others = own.filter(
          ({ slug }, index) => slug !== all[index]?.slug && (slug === null || seriesOf(slug) === 'everybody'),
        );
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
