import { describe, expect, it } from '@jest/globals';
import { Mistakes } from '../common/front-matter/mistake.js';
import { readWorkshopPlans } from './workshop-plan-files.js';

const PATH = 'workshops/one-hour.md';
const PLAN = `---
title: One hour
minutes: 60
people: 6 to 25
room: A circle of chairs
materials:
  - Paper
parts:
  - title: Welcome
    minutes: 5
  - title: Exercise
    minutes: 55
---
Say hello.
`;

function check(...files: [path: string, text: string | null][]) {
  const mistakes = new Mistakes();
  const plans = readWorkshopPlans(
    files.map(([path, text]) => ({ path, text })),
    mistakes,
  );
  return { plans, mistakes: mistakes.list() };
}

describe('a plan of a workshop', () => {
  it('is read with its parts, its materials and its room', () => {
    const { plans, mistakes } = check([PATH, PLAN]);
    expect(mistakes).toEqual([]);
    expect(plans).toEqual([
      {
        slug: 'one-hour',
        title: 'One hour',
        minutes: 60,
        facts: {
          people: '6 to 25',
          room: 'A circle of chairs',
          materials: ['Paper'],
          parts: [
            { title: 'Welcome', minutes: 5 },
            { title: 'Exercise', minutes: 55 },
          ],
        },
        body: 'Say hello.',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it.each<[string, string, string | null, number, string]>([
    ['a name that is no slug', 'workshops/One hour.md', PLAN, 1, 'must be a slug'],
    ['another file', 'workshops/room.png', null, 1, 'one file a plan'],
    ['a deeper folder', 'workshops/en/one-hour.md', PLAN, 1, 'one file a plan'],
    ['another encoding', PATH, null, 1, 'not UTF-8'],
    ['no front matter', PATH, 'Say hello.', 1, 'front matter'],
    ['no title', PATH, PLAN.replace('title: One hour\n', ''), 2, 'needs "title"'],
    ['no minutes', PATH, PLAN.replace('minutes: 60\n', ''), 2, 'needs "minutes"'],
    ['parts that take another time', PATH, PLAN.replace('55', '50'), 8, 'take 55 minutes, and the plan 60'],
    ['a part without minutes', PATH, PLAN.replace('    minutes: 5\n', ''), 9, 'needs "minutes"'],
    ['no materials', PATH, PLAN.replace('materials:\n  - Paper\n', ''), 2, 'needs "materials"'],
    ['an unknown key', PATH, PLAN.replace('people:', 'price: 5\npeople:'), 4, 'no key "price"'],
    ['no plan', PATH, PLAN.replace('Say hello.', ''), 14, 'what the trainer does'],
    ['too much', PATH, PLAN.replace('Say hello.', 'x'.repeat(20_001)), 14, 'at most 20000 characters'],
    ['HTML', PATH, PLAN.replace('hello.', 'hello.\n\n<b>You</b>'), 16, 'HTML'],
    ['a picture', PATH, PLAN.replace('Say hello.', '![Room](room.png)'), 14, 'room.png'],
  ])('names %s by file and line', (_, path, text, line, words) => {
    expect(check([path, text]).mistakes).toContainEqual({
      path,
      line,
      message: expect.stringContaining(words),
    });
  });
});
