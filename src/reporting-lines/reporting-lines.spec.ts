import { describe, expect, it } from '@jest/globals';
import { changesBetween, effectiveManagers, linesOf, loopsAbove } from './reporting-lines.js';

const managerOf = (lines: Record<string, string>) => (person: string) => lines[person] ?? null;

describe('loopsAbove', () => {
  it.each([
    ['nobody reports in a circle', { b: 'a', c: 'b' }, []],
    ['two people report to each other', { a: 'b', b: 'a' }, [['a', 'b']]],
    ['somebody reports into a loop', { c: 'a', a: 'b', b: 'a' }, [['a', 'b']]],
    [
      'there are two loops',
      { a: 'b', b: 'a', c: 'd', d: 'c' },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['somebody reports to themself', { a: 'a' }, [['a']]],
  ])('finds each loop once when %s', (_, lines: Record<string, string>, expected) => {
    const found = loopsAbove(Object.keys(lines), managerOf(lines)).map((loop) => loop.toSorted());
    expect(found).toEqual(expected);
  });

  it('names the people on the loop in the order in which they report', () => {
    const lines = { '1': '2', '2': '3', '3': '1' };
    expect(loopsAbove(['1'], managerOf(lines))).toEqual([['1', '2', '3']]);
  });
});

describe('effectiveManagers', () => {
  const chain = new Map([
    [4, 3],
    [3, 2],
    [2, 1],
  ]);

  it.each([
    ['everybody serves', [1, 2, 3, 4], { 4: 3, 3: 2, 2: 1 }],
    ['a post in the middle is vacant', [1, 2, 4], { 4: 2, 3: 2, 2: 1 }],
    ['two posts in a row are vacant', [1, 4], { 4: 1, 3: 1, 2: 1 }],
    ['the head is gone', [2, 3, 4], { 4: 3, 3: 2 }],
    ['nobody serves', [], {}],
  ])('takes the first one up who serves when %s', (_, serving: number[], expected) => {
    const effective = effectiveManagers(chain, (person) => serving.includes(person));
    expect(Object.fromEntries(effective)).toEqual(expected);
  });

  it('ends on a loop instead of running for ever', () => {
    const loop = new Map([
      [1, 2],
      [2, 1],
    ]);
    expect(effectiveManagers(loop, () => false).size).toBe(0);
  });
});

it.each([
  ['nothing', [[1, 2]], [[1, 2]], []],
  ['another manager', [[1, 2]], [[1, 3]], [[1, 3]]],
  ['nobody any more', [[1, 2]], [], [[1, null]]],
  ['somebody at last', [], [[1, 2]], [[1, 2]]],
  ['nobody as before', [], [[1, null]], []],
])('finds %s to change', (_, before, after, expected) => {
  const changes = changesBetween(new Map(before as [number, number][]), new Map(after as [number, number][]));
  expect([...changes]).toEqual(expected);
});

describe('linesOf', () => {
  const managers = new Map([
    [4, 3],
    [3, 1],
    [2, 1],
  ]);

  it('goes from everybody up to the head', () => {
    expect([...linesOf(managers, 100)].flat()).toEqual([
      { ancestor: 3, descendant: 4, depth: 1 },
      { ancestor: 1, descendant: 4, depth: 2 },
      { ancestor: 1, descendant: 3, depth: 1 },
      { ancestor: 1, descendant: 2, depth: 1 },
    ]);
  });

  it('hands lines over in chunks', () => {
    expect([...linesOf(managers, 2)].map((chunk) => chunk.length)).toEqual([2, 2]);
  });

  it('ends on a loop', () => {
    const loop = new Map([
      [1, 2],
      [2, 1],
    ]);
    expect([...linesOf(loop, 10)].flat()).toHaveLength(2);
  });
});
