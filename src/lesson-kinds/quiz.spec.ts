import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askQuiz, drawQuestions, type Question, type QuizDefinition, quizForLearner } from './quiz.js';
import {
  answersRefused,
  handingInRefused,
  judgeQuiz,
  keyOf,
  type QuizAnswer,
  quizFeedback,
} from './quiz-judging.js';

const facts = (id: string, topic: string) => ({ id, topic, text: `${id}?`, feedback: `About ${id}.` });
const QUESTIONS: Question[] = [
  {
    ...facts('single', 'Expectations'),
    kind: 'single',
    options: [
      { text: 'right', isCorrect: true },
      { text: 'wrong', isCorrect: false },
      { text: 'wrong too', isCorrect: false },
    ],
  },
  {
    ...facts('multiple', 'Requests'),
    kind: 'multiple',
    options: [
      { text: 'one', isCorrect: true },
      { text: 'two', isCorrect: true },
      { text: 'three', isCorrect: false },
    ],
  },
  { ...facts('ordering', 'Listening'), kind: 'ordering', items: ['first', 'second', 'third'] },
  {
    ...facts('matching', 'Departments'),
    kind: 'matching',
    pairs: [
      { left: 'Finance', right: 'purchases' },
      { left: 'Facilities', right: 'building' },
    ],
  },
];
const QUIZ: QuizDefinition = { kind: 'quiz', draw: 4, passMark: 75, attempts: 2, questions: QUESTIONS };

const seeds = fc.string({ minLength: 1, maxLength: 40 });

/** The right answers to an attempt, in its own ids. */
function rightAnswers(definition: QuizDefinition, seed: string): QuizAnswer[] {
  const asked = askQuiz(definition, seed);
  return drawQuestions(definition, seed).map((question, index) => ({
    question: asked[index]?.id ?? '',
    ...keyOf(question, seed),
  }));
}

/** The id that a text has in an attempt. */
function idOf(seed: string, text: string): string {
  const all = askQuiz(QUIZ, seed).flatMap((asked) => [
    ...(asked.options ?? []),
    ...(asked.items ?? []),
    ...(asked.left ?? []),
    ...(asked.right ?? []),
  ]);
  return all.find((one) => one.text === text)?.id ?? 'none';
}
const questionId = (seed: string, text: string) =>
  askQuiz(QUIZ, seed).find((asked) => asked.text === text)?.id ?? 'none';

describe('drawing', () => {
  it('asks as many questions as it should, each at most once', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, draw) => {
        const ids = drawQuestions({ ...QUIZ, draw }, seed).map(({ id }) => id);
        expect(ids).toHaveLength(draw);
        expect(new Set(ids).size).toBe(draw);
        expect(QUESTIONS.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      }),
    );
  });

  it('asks the same again for the same seed, and shows everything that can be chosen', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = askQuiz(QUIZ, seed);
        expect(askQuiz(QUIZ, seed)).toEqual(asked);
        const ordering = asked.find(({ kind }) => kind === 'ordering');
        expect(ordering?.items?.map(({ text }) => text).toSorted()).toEqual(['first', 'second', 'third']);
      }),
    );
  });

  it('draws other questions and shows other orders for other seeds', () => {
    const tries = Array.from({ length: 60 }, (_, index) => `seed ${index}`);
    const drawn = tries.map((seed) => drawQuestions({ ...QUIZ, draw: 1 }, seed)[0]?.id);
    expect(new Set(drawn).size).toBe(4);
    const orders = tries.map((seed) => {
      const items = askQuiz(QUIZ, seed).find(({ kind }) => kind === 'ordering')?.items ?? [];
      return items.map(({ text }) => text).join();
    });
    expect(new Set(orders).size).toBe(6);
  });

  it('asks so many of each part, mixed, and of questions without a part as of knowledge', () => {
    const questions = QUESTIONS.map((question, index) =>
      index < 2 ? { ...question, part: 'situational' as const } : question,
    );
    const quiz = { ...QUIZ, questions, draw: { situational: 2, knowledge: 1 } };
    const orders = new Set<string>();
    for (let turn = 0; turn < 200; turn++) {
      const ids = drawQuestions(quiz, `seed ${turn}`).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(['single', 'multiple']));
      expect(ids).toHaveLength(3);
      orders.add(ids.join());
    }
    expect(orders.size).toBe(12);
    expect(judgeQuiz(quiz, 'a', rightAnswers(quiz, 'a'))).toMatchObject({ correct: 3, asked: 3 });
    expect(quizForLearner(quiz).questionCount).toBe(3);
  });

  it('uses ids that no two attempts share, and says nothing of the key', () => {
    expect(idOf('a', 'right')).not.toBe(idOf('b', 'right'));
    expect(questionId('a', 'single?')).not.toBe(questionId('b', 'single?'));
    expect(JSON.stringify(askQuiz(QUIZ, 'a'))).not.toMatch(/isCorrect|feedback|topic/);
    expect(quizForLearner(QUIZ)).toEqual({ kind: 'quiz', questionCount: 4, passMark: 75, attempts: 2 });
  });
});

describe('judging', () => {
  it('gives all points for the key, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, draw) => {
        const quiz = { ...QUIZ, draw };
        const answers = rightAnswers(quiz, seed);
        expect(handingInRefused(quiz, seed, answers)).toEqual([]);
        expect(judgeQuiz(quiz, seed, answers)).toMatchObject({
          correct: draw,
          asked: draw,
          scorePermille: 1000,
          isPassed: true,
        });
      }),
    );
  });

  it('does not mind the order of answers, of chosen options and of pairs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const answers = rightAnswers(QUIZ, seed).toReversed();
        const turned = answers.map((answer) => {
          const isOrdering = answer.question === questionId(seed, 'ordering?');
          if (answer.pairs) return { ...answer, pairs: answer.pairs.toReversed() };
          return isOrdering ? answer : { ...answer, chosen: answer.chosen?.toReversed() ?? [] };
        });
        expect(judgeQuiz(QUIZ, seed, turned).correct).toBe(4);
      }),
    );
  });

  const S = 'a seed';
  const answerTo = (text: string, answer: Omit<QuizAnswer, 'question'>) =>
    rightAnswers(QUIZ, S).map((right) =>
      right.question === questionId(S, text) ? { question: right.question, ...answer } : right,
    );
  const ids = (...texts: string[]) => texts.map((text) => idOf(S, text));

  it.each([
    ['a wrong option', 'single?', { chosen: ids('wrong') }, 'Expectations'],
    ['one of two right options', 'multiple?', { chosen: ids('one') }, 'Requests'],
    ['a wrong option among the right ones', 'multiple?', { chosen: ids('one', 'two', 'three') }, 'Requests'],
    ['a wrong order', 'ordering?', { chosen: ids('first', 'third', 'second') }, 'Listening'],
    [
      'crossed pairs',
      'matching?',
      {
        pairs: [
          { left: idOf(S, 'Finance'), right: idOf(S, 'building') },
          { left: idOf(S, 'Facilities'), right: idOf(S, 'purchases') },
        ],
      },
      'Departments',
    ],
  ])('gives no part of a point for %s', (_, text, answer, topic) => {
    const result = judgeQuiz(QUIZ, S, answerTo(text, answer));
    expect(answersRefused(QUIZ, S, answerTo(text, answer))).toEqual([]);
    expect(result).toMatchObject({ correct: 3, scorePermille: 750, isPassed: true });
    expect(result.questions.filter(({ isCorrect }) => !isCorrect).map((one) => one.topic)).toEqual([topic]);
  });

  it.each([
    [75, 3, true],
    [76, 3, false],
    [100, 4, true],
    [1, 1, true],
    [1, 0, false],
    [0, 0, true],
  ])('with a pass mark of %i and %i of 4 right: passed %s', (passMark, correct, isPassed) => {
    const answers = rightAnswers(QUIZ, S).slice(0, correct);
    expect(judgeQuiz({ ...QUIZ, passMark }, S, answers)).toMatchObject({ correct, isPassed });
  });

  it.each([
    ['no option', 'single?', { chosen: [] }, 'ONE_OPTION_NEEDED'],
    ['two options', 'single?', { chosen: ids('right', 'wrong') }, 'ONE_OPTION_NEEDED'],
    ['an option of another question', 'single?', { chosen: ids('one') }, 'OPTION_UNKNOWN'],
    ['pairs where options belong', 'single?', { pairs: [{ left: 'a', right: 'b' }] }, 'OPTION_UNKNOWN'],
    ['nothing', 'multiple?', {}, 'OPTIONS_NEEDED'],
    ['one option twice', 'multiple?', { chosen: ids('one', 'one') }, 'OPTIONS_NEEDED'],
    ['a missing item', 'ordering?', { chosen: ids('first', 'second') }, 'EACH_ITEM_ONCE'],
    ['an item twice', 'ordering?', { chosen: ids('first', 'first', 'second') }, 'EACH_ITEM_ONCE'],
    [
      'half the pairs',
      'matching?',
      { pairs: [{ left: idOf(S, 'Finance'), right: idOf(S, 'building') }] },
      'EACH_SIDE_ONCE',
    ],
    [
      'sides turned round',
      'matching?',
      { pairs: [{ left: idOf(S, 'building'), right: idOf(S, 'Finance') }] },
      'OPTION_UNKNOWN',
    ],
    ['options where pairs belong', 'matching?', { chosen: ids('Finance') }, 'OPTION_UNKNOWN'],
  ])('refuses %s', (_, text, answer, code) => {
    const answers = answerTo(text, answer);
    expect(answersRefused(QUIZ, S, answers)).toMatchObject([{ code, field: questionId(S, text) }]);
    expect(judgeQuiz(QUIZ, S, answers).correct).toBe(3);
  });

  it('refuses a question that is not asked, one answered twice, and handing in with one open', () => {
    const [first, ...others] = rightAnswers(QUIZ, S);
    if (!first) throw new Error('No question was drawn.');
    const codes = (answers: QuizAnswer[]) => handingInRefused(QUIZ, S, answers).map(({ code }) => code);
    expect(codes([first, ...others, { question: 'x', chosen: [] }])).toEqual(['QUESTION_NOT_ASKED']);
    expect(codes([first, first, ...others])).toEqual(['QUESTION_ANSWERED_TWICE']);
    expect(codes(others)).toEqual(['QUESTION_UNANSWERED']);
    expect(answersRefused(QUIZ, S, others)).toEqual([]);
  });
});

describe('feedback', () => {
  it('names only the topics of what went wrong until the quiz is passed', () => {
    const result = judgeQuiz(QUIZ, 's', rightAnswers(QUIZ, 's').slice(0, 1));
    const feedback = quizFeedback(QUIZ, 's', result);
    const wrong = result.questions.filter(({ isCorrect }) => !isCorrect).map(({ topic }) => topic);
    expect(feedback).toEqual({ isPassed: false, topics: wrong.toSorted() });
  });

  it('gives the key and what is to be said once it is passed', () => {
    const right = rightAnswers(QUIZ, 's');
    const spoilt = right.map((answer) =>
      answer.question === questionId('s', 'single?') ? { ...answer, chosen: [idOf('s', 'wrong')] } : answer,
    );
    const feedback = quizFeedback(QUIZ, 's', judgeQuiz(QUIZ, 's', spoilt));
    if (!feedback.isPassed) throw new Error('It should have been passed.');
    const single = feedback.questions.find(({ text }) => text === 'single?');
    expect(single).toEqual({
      question: questionId('s', 'single?'),
      text: 'single?',
      isCorrect: false,
      feedback: 'About single.',
      chosen: [idOf('s', 'right')],
    });
    expect(feedback.questions).toHaveLength(4);
  });
});
