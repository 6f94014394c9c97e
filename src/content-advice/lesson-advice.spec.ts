import { describe, expect, it } from '@jest/globals';
import type { LessonDefinition } from '../lesson-kinds/lesson-kinds.js';
import { adviceOn } from './lesson-advice.js';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const advised = (definition: LessonDefinition, minutes: number, body = '') =>
  adviceOn({ definition, minutes, body }).map(({ key = 'body', message }) => `${key}: ${message}`);

describe('advice on length', () => {
  it.each<[string, number, number, string[]]>([
    ['fits', 500, 3, []],
    ['is an estimate with room', 500, 7, []],
    ['is too long', 620, 4, ['body: The article has 620 words; up to 600']],
    ['says too little', 500, 2, ['minutes: "minutes" is 2, but it takes about 3']],
    ['says too much', 200, 4, ['minutes: "minutes" is 4, but it takes only about 1']],
    ['is planned long', 600, 9, ['minutes: The lesson takes 9 minutes', 'minutes: "minutes" is 9, but']],
  ])('an article that %s', (_, count, minutes, expected) => {
    const found = advised({ kind: 'article' }, minutes, words(count));
    expect(found).toEqual(expected.map((one) => expect.stringContaining(one)));
  });
});

/** A conversation of steps whose best choice is the first or second, and long or short. */
const talk = (...steps: { best: 0 | 1; isLong: boolean }[]): LessonDefinition => ({
  kind: 'scenario',
  start: 's0',
  steps: steps.map(({ best, isLong }, index) => ({
    id: `s${index}`,
    text: '?',
    choices: [0, 1].map((place) => ({
      text: (place === best) === isLong ? 'Longer words' : 'Short',
      to: `s${index + 1}`,
      points: place === best ? 2 : 1,
      feedback: '.',
    })),
  })),
  endings: [{ id: `s${steps.length}`, title: 'End', text: '.' }],
});

/** Questions whose right option is the longest one, or is not. */
const quiz = (...isLong: boolean[]): LessonDefinition => ({
  kind: 'quiz',
  draw: isLong.length,
  passMark: 80,
  attempts: 3,
  questions: isLong.map((long, index) => ({
    kind: 'single',
    id: `q${index}`,
    topic: 'T',
    text: '?',
    feedback: '.',
    options: [
      { text: long ? 'Longer words' : 'Short', isCorrect: true },
      { text: long ? 'Short' : 'Longer words', isCorrect: false },
    ],
  })),
});

describe('advice on guessing', () => {
  it('names the questions whose right option is the longest, in more than a third of them', () => {
    expect(advised(quiz(true, false, false), 3)).toEqual([]);
    expect(advised(quiz(true, true, false, false, false), 3)).toEqual([
      expect.stringContaining('questions: The right option is the longest in 2 of 5 questions (q0, q1).'),
    ]);
  });

  it('names the steps whose best choice is the longest, in more than a third of them', () => {
    const even = [
      { best: 0, isLong: true },
      { best: 1, isLong: false },
      { best: 0, isLong: false },
    ] as const;
    expect(advised(talk(...even), 3)).toEqual([]);
    expect(advised(talk(...even, { best: 1, isLong: true }), 3)).toEqual([
      expect.stringContaining('steps: The best choice is the longest in 2 of 4 steps (s0, s3).'),
    ]);
  });

  it('names the place where the best choice mostly stands', () => {
    const first = { best: 0, isLong: false } as const;
    expect(advised(talk(first, first, first, { ...first, best: 1 }), 3)).toEqual([
      expect.stringContaining('steps: The best choice is number 1 in 3 of 4 steps (s0, s1, s2).'),
    ]);
  });

  it('leaves out steps with nothing to choose, or with two best choices', () => {
    const even = talk({ best: 0, isLong: true }, { best: 0, isLong: true }, { best: 0, isLong: true });
    if (even.kind !== 'scenario') throw new Error('Not a conversation.');
    const steps = even.steps.map((step) => ({
      ...step,
      choices: step.choices.map((choice) => ({ ...choice, points: 1 })),
    }));
    expect(advised({ ...even, steps }, 3)).toEqual([]);
  });
});
