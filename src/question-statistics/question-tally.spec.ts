import { describe, expect, it } from '@jest/globals';
import { keyOf } from '../lesson-kinds/quiz-judging.js';
import { askedId, choosables, drawQuestions, type QuizDefinition } from '../lesson-kinds/quiz.js';
import { type HandedIn, medianOf, QuizTally } from './question-tally.js';

const facts = (id: string) => ({ id, topic: 'T', text: `${id}?`, feedback: 'F' });
const QUIZ: QuizDefinition = {
  kind: 'quiz',
  draw: 4,
  passMark: 80,
  attempts: 3,
  questions: [
    {
      ...facts('one'),
      kind: 'single',
      options: [
        { text: 'Right', isCorrect: true },
        { text: 'Wrong', isCorrect: false },
      ],
    },
    {
      ...facts('many'),
      kind: 'multiple',
      options: [
        { text: 'A', isCorrect: true },
        { text: 'B', isCorrect: true },
        { text: 'C', isCorrect: false },
      ],
    },
    { ...facts('order'), kind: 'ordering', items: ['First', 'Second', 'Third'] },
    {
      ...facts('match'),
      kind: 'matching',
      pairs: [
        { left: 'Finance', right: 'Pays' },
        { left: 'Facilities', right: 'Builds' },
      ],
    },
  ],
};

/** The attempt of a person in which these answers are wrong and all others right. */
function attempt(
  personId: number,
  wrong: Record<
    string,
    (idOf: (side: 'options' | 'items' | 'left' | 'right', text: string) => string) => object
  > = {},
): HandedIn {
  const seed = `seed of ${personId}`;
  const answers = drawQuestions(QUIZ, seed).map((question) => {
    const idOf = (side: 'options' | 'items' | 'left' | 'right', text: string) =>
      choosables(question, side, seed).find((one) => one.text === text)?.id ?? '';
    return { question: askedId(question, seed), ...(wrong[question.id]?.(idOf) ?? keyOf(question, seed)) };
  });
  return { personId, seed, answers };
}

function tally(...attempts: HandedIn[]) {
  const counted = new QuizTally(QUIZ);
  for (const one of attempts) counted.add(one);
  return Object.fromEntries(counted.result().map(({ question, ...rest }) => [question.id, rest]));
}

describe('the tally of a quiz', () => {
  it('counts how often a question was put, to how many people, and how often it was right', () => {
    const wrongOnce = attempt(1, { one: (id) => ({ chosen: [id('options', 'Wrong')] }) });
    const result = tally(wrongOnce, attempt(1), attempt(2));
    expect(result.one).toEqual({
      people: 2,
      asked: 3,
      right: 2,
      wrong: [{ kind: 'chosen', text: 'Wrong', partner: null, times: 1 }],
    });
    expect(result.order).toEqual({ people: 2, asked: 3, right: 3, wrong: [] });
  });

  it('names what was wrong, whatever the attempt called it, the most frequent first', () => {
    const half = (id: number) =>
      attempt(id, { many: (of) => ({ chosen: [of('options', 'A'), of('options', 'C')] }) });
    const bare = attempt(3, { many: (of) => ({ chosen: [of('options', 'A')] }) });
    expect(tally(half(1), half(2), bare).many?.wrong).toEqual([
      { kind: 'left-out', text: 'B', partner: null, times: 3 },
      { kind: 'chosen', text: 'C', partner: null, times: 2 },
    ]);
  });

  it('says which items stood elsewhere, and what was matched with what', () => {
    const result = tally(
      attempt(1, {
        order: (of) => ({ chosen: ['First', 'Third', 'Second'].map((text) => of('items', text)) }),
        match: (of) => ({
          pairs: [
            { left: of('left', 'Finance'), right: of('right', 'Builds') },
            { left: of('left', 'Facilities'), right: of('right', 'Pays') },
          ],
        }),
      }),
    );
    expect(result.order?.wrong.map(({ kind, text }) => [kind, text])).toEqual([
      ['misplaced', 'Second'],
      ['misplaced', 'Third'],
    ]);
    expect(result.match?.wrong.map(({ text, partner }) => [text, partner])).toEqual([
      ['Finance', 'Builds'],
      ['Facilities', 'Pays'],
    ]);
  });
});

it.each([
  [[], null],
  [[3], 3],
  [[2, 1], 1],
  [[3, 1, 2], 2],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});
