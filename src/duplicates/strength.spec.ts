import { expect, it } from '@jest/globals';
import { type Clue, reasonsOf, strengthOf } from './strength.js';

const pair = (...clues: Clue[]) => ({ clues, hasSameName: true, areBothServing: false });

it.each<[Clue[], string]>([
  [['same-mailbox'], 'likely'],
  [['same-mailbox-name'], 'likely'],
  [['same-hire-date'], 'likely'],
  [['one-follows-the-other'], 'likely'],
  [['same-manager'], 'likely'],
  [['same-department', 'same-hire-date'], 'likely'],
  [['same-department'], 'possible'],
])('takes a shared %p for %s', (clues, expected) => {
  expect(strengthOf(pair(...clues))).toBe(expected);
});

it('gives every reason, the surest first, and what speaks against it', () => {
  const codes = (found: { code: string }[]) => found.map(({ code }) => code);
  const { reasons, against } = reasonsOf({
    clues: ['same-department', 'same-hire-date'],
    hasSameName: true,
    areBothServing: true,
  });
  expect(codes(reasons)).toEqual(['same-name', 'same-hire-date', 'same-department']);
  expect(codes(against)).toEqual(['both-in-service']);
  expect(codes(reasonsOf({ ...pair('same-mailbox'), hasSameName: false }).reasons)).toEqual(['same-mailbox']);
});
