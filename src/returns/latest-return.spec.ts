import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import { countsFrom, latestReturn } from './latest-return.js';

const first = { fromOn: '2024-03-01', toOn: '2026-02-01' };
const second = { fromOn: '2026-05-01', toOn: FOREVER };

describe('a return', () => {
  it.each([
    [
      'is the break before the service that runs',
      [second, first],
      '2026-06-01',
      ['2026-02-01', '2026-05-01'],
    ],
    ['is known before the first day back', [first, second], '2026-03-01', ['2026-02-01', '2026-05-01']],
    ['is none while the service before it runs', [first, second], '2026-01-31', null],
    ['is none for whoever never left', [{ ...first, toOn: FOREVER }], '2026-06-01', null],
    ['is none for whoever left for good', [first], '2026-06-01', null],
    [
      'is none where a new period follows without a day between',
      [first, { fromOn: '2026-02-01', toOn: FOREVER }],
      '2026-06-01',
      null,
    ],
    [
      'is none where the service before it never began',
      [{ fromOn: '2026-02-01', toOn: '2026-02-01' }, second],
      '2026-06-01',
      null,
    ],
    [
      'of several is the latest one',
      [first, { fromOn: '2026-05-01', toOn: '2026-07-01' }, { fromOn: '2026-09-01', toOn: FOREVER }],
      '2026-10-01',
      ['2026-07-01', '2026-09-01'],
    ],
    [
      'stays the last one after somebody left again',
      [first, { fromOn: '2026-05-01', toOn: '2026-07-01' }],
      '2026-10-01',
      ['2026-02-01', '2026-05-01'],
    ],
  ])('%s', (_what, periods, today, expected) => {
    const found = latestReturn(periods, today);
    expect(found && [found.leftOn, found.returnedOn]).toEqual(expected);
  });
});

describe('completions', () => {
  it.each([
    ['2027-05-01', 12, '2026-05-01'],
    ['2027-08-31', 6, '2027-02-28'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2027-05-01', 0, '2027-05-01'],
  ])('count after a return on %s for %i months from %s', (returnedOn, months, expected) => {
    expect(countsFrom(returnedOn, months)).toBe(expected);
  });
});
