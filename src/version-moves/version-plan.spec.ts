import { expect, it } from '@jest/globals';
import { planMove, type PublishedVersion } from './version-plan.js';

const version = (id: number, lessons: Record<string, [body: string, kind?: string]>): PublishedVersion => ({
  id,
  lessons: Object.entries(lessons).map(([slug, [body, kind = 'article']], index) => ({
    id: id * 10 + index + 1,
    slug,
    kind,
    texts: [{ language: 'en', setting: 'any', title: slug, body, definition: { kind } }],
  })),
  files: [],
});
const before = version(1, { same: ['a'], other: ['b'], gone: ['c'], quiz: ['d', 'quiz'] });
const after = version(2, { fresh: ['x'], other: ['B'], same: ['a'], quiz: ['D', 'quiz'] });

it('carries nothing where people keep their version', () => {
  expect(planMove(before, after, 'keep')).toBeNull();
});

it.each<['move' | 'new-lessons', [number, number][]]>([
  ['move', []],
  [
    'new-lessons',
    [
      [12, 22],
      [14, 24],
    ],
  ],
])('takes what is the same along, and with %s of what was rewritten %j', (underWay, counted) => {
  expect(planMove(before, after, underWay)).toEqual({
    fromVersionId: 1,
    toVersionId: 2,
    lessonIds: [21, 22, 23, 24],
    same: [[11, 23]],
    counted,
    scoredIds: [24],
  });
});
