import { expect, it } from '@jest/globals';
import { conflictsOf } from './conflict-of-interest.js';
import { type Count, outcomeOf, quorumOf } from './tally.js';

it.each([
  [0, 2],
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 3],
  [7, 4],
])('of %i who may vote, %i must', (mayVote, needed) => expect(quorumOf(mayVote)).toBe(needed));

const votes = (...of: number[]): Count[] =>
  of.map((count, index) => ({ nomineeId: index + 1, votes: count }));
it.each([
  ['one is ahead', votes(2, 1), 1, 3, { is: 'chosen', personIds: [1] }],
  ['a tie is voted on again', votes(1, 1, 0), 1, 2, { is: 'second-vote', among: [1, 2] }],
  ['a second tie makes two stars', votes(1, 1), 2, 2, { is: 'chosen', personIds: [1, 2] }],
  ['too few have voted', votes(1), 1, 1, { is: 'quorum-missing', needed: 2 }],
  ['all abstained', [], 1, 3, { is: 'nobody' }],
])('%s', (_, counts, ballot, voted, outcome) => {
  expect(outcomeOf(counts, { ballot, mayVote: 3, voted })).toEqual(outcome);
});

const FREE = { isReport: false, isManager: false, hasNominated: false };
it.each([
  [{}, []],
  [{ isReport: true }, ['YOUR_REPORT']],
  [{ isManager: true }, ['YOUR_MANAGER']],
  [{ hasNominated: true, isReport: true }, ['YOUR_REPORT', 'YOUR_NOMINEE']],
])('%j stands against a vote: %j', (tie, conflicts) => {
  expect(conflictsOf({ ...FREE, ...tie })).toEqual(conflicts);
});
