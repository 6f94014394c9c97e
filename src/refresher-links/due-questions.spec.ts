import { expect, it } from '@jest/globals';
import { roundWithin } from './due-questions.js';

const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 10, day, hour));
const look = { after: at(9), upTo: at(10) };
const answer = (isRight: boolean, day: number, hour?: number) => ({ isRight, answeredAt: at(day, hour) });

it.each([
  ['three days after its reader got to know it', at(7), [], 1],
  ['not before the three days are over', at(7, 9), [], null],
  ['not again in a later look', at(6), [], null],
  ['three days after a wrong answer', at(1), [answer(false, 7)], 2],
  ['not three days after a right one', at(1), [answer(true, 7)], null],
  ['not once it was answered', at(7), [answer(true, 10, 7)], null],
])('says a question %s', (_, since, answers, round) => {
  expect(roundWithin({ since, answers }, look)).toBe(round);
});
