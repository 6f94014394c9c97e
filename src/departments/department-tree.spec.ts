import { describe, expect, it } from '@jest/globals';
import { DepartmentTree, MOST_LEVELS } from './department-tree.js';

const [COMMERCE, SALES, INSIDE, FIELD, LEGAL] = [1, 2, 3, 4, 5];
const tree = new DepartmentTree([
  { departmentId: SALES, parentId: COMMERCE },
  { departmentId: INSIDE, parentId: SALES },
  { departmentId: FIELD, parentId: COMMERCE },
]);
const chainOf = (length: number, from = 10) =>
  Array.from({ length: length - 1 }, (_, index) => ({
    departmentId: from + index + 1,
    parentId: from + index,
  }));

describe('departments that are part of others', () => {
  it.each<[string, number[], number[]]>([
    ['everything below the topmost', [COMMERCE], [COMMERCE, SALES, INSIDE, FIELD]],
    ['each once', [SALES, COMMERCE], [COMMERCE, SALES, INSIDE, FIELD]],
    ['itself alone where it has no parts', [LEGAL], [LEGAL]],
    ['nothing for nothing', [], []],
  ])('are meant with their parts: %s', (_, ids, within) => {
    expect(new Set(tree.within(ids))).toEqual(new Set(within));
    expect(tree.within(ids)).toHaveLength(within.length);
  });

  it.each([
    [INSIDE, [COMMERCE], true],
    [SALES, [SALES], true],
    [COMMERCE, [SALES], false],
    [LEGAL, [COMMERCE, SALES], false],
  ])('%i lies within %j: %s', (id, ids, isWithin) => {
    expect(tree.isWithin(id, ids)).toBe(isWithin);
  });

  it('are listed each before its parts', () => {
    const rows = [INSIDE, LEGAL, COMMERCE, SALES, FIELD].map((id) => ({ id }));
    expect(tree.inOrder(rows).map(({ row, depth }) => [row.id, depth])).toEqual([
      [LEGAL, 0],
      [COMMERCE, 0],
      [SALES, 1],
      [INSIDE, 2],
      [FIELD, 1],
    ]);
  });
});

it('that stand in a circle, as none of our writes leaves them, keep nobody waiting', () => {
  const circle = new DepartmentTree([
    { departmentId: SALES, parentId: INSIDE },
    { departmentId: INSIDE, parentId: SALES },
  ]);
  expect(circle.isWithin(SALES, [LEGAL])).toBe(false);
  expect(circle.within([SALES])).toEqual([SALES, INSIDE]);
});

describe('a department cannot be part', () => {
  it.each<[string, number, number, number[]]>([
    ['of itself', LEGAL, LEGAL, [LEGAL, LEGAL]],
    ['of its own part', COMMERCE, SALES, [COMMERCE, SALES, COMMERCE]],
    ['of a part of its part', COMMERCE, INSIDE, [COMMERCE, INSIDE, SALES, COMMERCE]],
  ])('%s', (_, id, parentId, way) => {
    expect(tree.refusal(id, parentId)).toEqual({ kind: 'loop', way });
  });

  it('of one so far down that there would be more levels than eight, its own parts counted in', () => {
    const deep = new DepartmentTree([...chainOf(MOST_LEVELS - 1), { departmentId: INSIDE, parentId: SALES }]);
    const lowest = 10 + MOST_LEVELS - 2;
    expect(deep.refusal(LEGAL, lowest)).toBeNull();
    expect(deep.refusal(SALES, lowest)).toEqual({ kind: 'too-deep', levels: MOST_LEVELS + 1 });
    expect(deep.refusal(SALES, lowest - 1)).toBeNull();
  });

  it('and may be moved elsewhere otherwise', () => {
    expect(tree.refusal(SALES, LEGAL)).toBeNull();
    expect(tree.refusal(INSIDE, FIELD)).toBeNull();
  });
});
