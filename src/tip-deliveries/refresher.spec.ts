import { describe, expect, it } from '@jest/globals';
import { nextAsk } from './refresher.js';

const day = (number: number) => new Date(Date.UTC(2026, 11, number));
/** Answers in words: `right 4` was given on the fourth day. */
const answers = (...given: string[]) =>
  given.map((one) => {
    const [kind = '', number = ''] = one.split(' ');
    return { isRight: kind === 'right', answeredAt: day(Number(number)) };
  });

describe('a question comes back', () => {
  it.each<[string, string[], number | null]>([
    ['three days after its tip', [], 4],
    ['ten days after a right answer', ['right 4'], 14],
    ['counted from the day of the answer', ['right 9'], 19],
    ['thirty days after the second right one', ['right 4', 'right 14'], 44],
    ['never after the third', ['right 4', 'right 14', 'right 44'], null],
    ['three days after a wrong one', ['wrong 4'], 7],
    ['from the beginning after a wrong one', ['right 4', 'wrong 14'], 17],
    ['and further away again', ['right 4', 'wrong 14', 'right 17'], 27],
    ['at most six times', ['wrong 4', 'wrong 7', 'wrong 10', 'wrong 13', 'wrong 16', 'wrong 19'], null],
  ])('%s', (_, given, expected) => {
    const next = nextAsk(day(1), answers(...given));
    expect(next).toEqual(expected === null ? null : { round: given.length + 1, dueAt: day(expected) });
  });
});
