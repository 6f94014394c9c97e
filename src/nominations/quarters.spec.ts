import { expect, it } from '@jest/globals';
import {
  faultsOf,
  firstDayOfQuarter,
  isQuarter,
  lastDayOfQuarter,
  quarterOf,
  stageOf,
  usualDays,
} from './quarters.js';

it.each([
  ['2026-01-01', '2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
  ['2026-09-15', '2026-Q3', '2026-07-01', '2026-09-30'],
  ['2028-12-31', '2028-Q4', '2028-10-01', '2028-12-31'],
])('%s is in %s, from %s to %s', (day, quarter, first, last) => {
  expect([quarterOf(day), firstDayOfQuarter(quarter), lastDayOfQuarter(quarter)]).toEqual([
    quarter,
    first,
    last,
  ]);
});

it.each([
  ['2026-Q4', true],
  ['2026-Q5', false],
  ['1926-Q1', false],
  ['2026-Q10', false],
])('%s is a quarter: %s', (text, is) => expect(isQuarter(text)).toBe(is));

it('takes nominations while the quarter lasts, and votes for two weeks after it', () => {
  expect(usualDays('2026-Q4')).toEqual({ nominateUntil: '2026-12-31', voteUntil: '2027-01-14' });
});

it.each<[string, string, string[]]>([
  ['2026-12-15', '2026-12-22', []],
  ['2026-09-30', '2026-12-22', ['OUTSIDE_QUARTER']],
  ['2027-01-01', '2027-01-20', ['OUTSIDE_QUARTER']],
  ['2026-12-15', '2026-12-15', ['VOTE_BEFORE_NOMINATIONS']],
  ['2026-12-15', '2027-03-31', []],
  ['2026-12-15', '2027-04-01', ['VOTE_TOO_LATE']],
  ['2027-05-01', '2027-04-30', ['OUTSIDE_QUARTER', 'VOTE_BEFORE_NOMINATIONS', 'VOTE_TOO_LATE']],
])('until %s and %s: %j', (nominateUntil, voteUntil, codes) => {
  expect(faultsOf('2026-Q4', { nominateUntil, voteUntil }).map(({ code }) => code)).toEqual(codes);
});

const TIMES = {
  nominationsCloseAt: new Date('2026-12-16T05:00:00Z'),
  votingClosesAt: new Date('2026-12-23T05:00:00Z'),
};
it.each([
  ['open', '2026-12-16T04:59:59Z', 'nominating'],
  ['open', '2026-12-16T05:00:00Z', 'voting'],
  ['open', '2026-12-23T05:00:00Z', 'voted'],
  ['chosen', '2026-12-17T05:00:00Z', 'decided'],
  ['without', '2026-12-15T05:00:00Z', 'decided'],
] as const)('%s at %s: %s', (status, now, stage) => {
  expect(stageOf({ ...TIMES, status }, new Date(now))).toBe(stage);
});
