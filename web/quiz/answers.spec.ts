import { describe, expect, it } from '@jest/globals';
import {
  type Draft,
  firstOpen,
  isComplete,
  isSameDraft,
  moved,
  paired,
  type Question,
  sharedPartners,
} from './answers.js';

const some = (...ids: string[]) => ids.map((id) => ({ id, text: id }));
const question = (id: string, kind: Question['kind'], rest: Partial<Question> = {}): Question => ({
  id,
  kind,
  text: id,
  ...rest,
});

describe('a complete answer', () => {
  const matching = question('m', 'matching', { left: some('a', 'b'), right: some('c', 'd') });
  it.each<[string, Question, Draft, boolean]>([
    ['one option of a single choice', question('q', 'single'), { chosen: ['a'] }, true],
    ['no option of a single choice', question('q', 'single'), {}, false],
    ['some options of several', question('q', 'multiple'), { chosen: ['a', 'b'] }, true],
    ['every option taken away again', question('q', 'multiple'), { chosen: [] }, false],
    [
      'all items in order',
      question('q', 'ordering', { items: some('a', 'b') }),
      { chosen: ['b', 'a'] },
      true,
    ],
    ['an order not looked at', question('q', 'ordering', { items: some('a', 'b') }), {}, false],
    ['a partner for some lines', matching, { pairs: [{ left: 'a', right: 'c' }] }, false],
    [
      'the same partner for two lines',
      matching,
      {
        pairs: [
          { left: 'a', right: 'c' },
          { left: 'b', right: 'c' },
        ],
      },
      false,
    ],
    [
      'a partner for every line',
      matching,
      {
        pairs: [
          { left: 'a', right: 'c' },
          { left: 'b', right: 'd' },
        ],
      },
      true,
    ],
  ])('%s', (_, asked, draft, expected) => {
    expect(isComplete(asked, draft)).toBe(expected);
  });
});

describe('moving an item', () => {
  it.each<[number, -1 | 1, string]>([
    [1, -1, 'bac'],
    [1, 1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
  ])('from place %i by %i', (index, by, expected) => {
    expect(moved(['a', 'b', 'c'], index, by).join('')).toBe(expected);
  });
});

describe('pairing', () => {
  it('lets other lines keep their partner, and names one that two lines have', () => {
    const pairs = paired(paired(paired([], 'a', 'x'), 'b', 'y'), 'c', 'x');
    expect(pairs).toHaveLength(3);
    expect([...sharedPartners(pairs)]).toEqual(['x']);
    expect([...sharedPartners(paired(pairs, 'c', 'z'))]).toEqual([]);
  });

  it('gives a line another partner', () => {
    expect(paired(paired([], 'a', 'x'), 'a', 'y')).toEqual([{ left: 'a', right: 'y' }]);
  });

  it('takes a partner away', () => {
    expect(paired(paired([], 'a', 'x'), 'a', '')).toEqual([]);
  });
});

it('goes on at the first question without an answer, after the last when there is none', () => {
  const questions = [question('one', 'single'), question('two', 'single')];
  const drafts: Record<string, Draft> = { one: { chosen: ['a'] } };
  expect(firstOpen(questions, (id) => drafts[id])).toBe(1);
  drafts.two = { chosen: ['b'] };
  expect(firstOpen(questions, (id) => drafts[id])).toBe(2);
});

it('tells drafts apart by what they say', () => {
  expect(isSameDraft({ chosen: ['a'] }, { chosen: ['a'], pairs: [] })).toBe(true);
  expect(isSameDraft({ chosen: ['a', 'b'] }, { chosen: ['b', 'a'] })).toBe(false);
  expect(isSameDraft(undefined, {})).toBe(true);
});
