import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../common/days.js';
import { unitedPeriods } from './united-periods.js';

const FOREVER = '9999-12-31';
const of = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((range) => {
      const [fromOn = '', toOn = ''] = range.split('/');
      return { fromOn, toOn: toOn || FOREVER };
    });
const written = (periods: { fromOn: string; toOn: string }[]) =>
  periods.map(({ fromOn, toOn }) => `${fromOn}/${toOn === FOREVER ? '' : toOn}`).join(' ');

describe('two histories as one', () => {
  it.each([
    ['2024-01-01/', '', '2024-01-01/'],
    ['', '2024-01-01/', '2024-01-01/'],
    ['2024-01-01/', '2022-01-01/2023-01-01', '2022-01-01/2023-01-01 2024-01-01/'],
    ['2024-01-01/', '2022-01-01/2024-03-01', '2022-01-01/2024-01-01 2024-01-01/'],
    ['2024-01-01/', '2024-02-01/', '2024-01-01/'],
    [
      '2021-01-01/2022-01-01 2023-01-01/',
      '2020-01-01/',
      '2020-01-01/2021-01-01 2021-01-01/2022-01-01 2022-01-01/2023-01-01 2023-01-01/',
    ],
    ['2024-01-01/2024-01-01', '2022-01-01/2023-01-01', '2022-01-01/2023-01-01'],
    ['2024-01-01/2024-01-01', '2024-01-01/2024-01-01', '2024-01-01/2024-01-01'],
  ])('%s with %s is %s', (kept, other, expected) => {
    expect(written(unitedPeriods(of(kept), of(other)))).toBe(expected);
  });

  it('overlap nowhere, keep what the kept record says, and cover every day that either had', () => {
    const day = (n: number) => addDays('2020-01-01', n);
    const history = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }).map((cuts) => {
      const days = cuts.toSorted((a, b) => a - b).map(day);
      return days.flatMap((fromOn, n) => {
        const toOn = days[n + 1];
        return n % 2 === 0 && toOn !== undefined ? [{ fromOn, toOn }] : [];
      });
    });
    const covers = (periods: { fromOn: string; toOn: string }[], on: string) =>
      periods.filter(({ fromOn, toOn }) => fromOn <= on && toOn > on).length;
    fc.assert(
      fc.property(history, history, (kept, other) => {
        const united = unitedPeriods(kept, other);
        expect(united).toEqual(expect.arrayContaining(kept));
        for (let n = 0; n <= 60; n++) {
          const either = covers(kept, day(n)) + covers(other, day(n)) > 0 ? 1 : 0;
          expect(covers(united, day(n))).toBe(either);
        }
      }),
    );
  });
});
