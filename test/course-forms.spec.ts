import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readQuiz } from '../src/content-files/quiz-file.js';
import { putTogether } from '../src/course-drafts/draft-file.js';
import type { QuizDefinition } from '../src/lesson-kinds/quiz.js';
import { changedDefinition, openDefinition, type Shape } from '../web/definition-form/definition-document.js';
import { move, put, remove, takeOut } from '../web/definition-form/definition-edits.js';
import { placeOfRemark } from '../web/definition-form/remark-places.js';
import { addQuestion, changeKind, markRight, setDraw } from '../web/quiz-form/quiz-edits.js';
import { judged, shippedOf } from './support/definitions.js';
import { QUESTION_KINDS, QUIZ_SHAPE, type QuizValues, quizValues } from '../web/quiz-form/quiz-values.js';

const quizOf = (definition: string): QuizValues => {
  const opened = openDefinition(definition, QUIZ_SHAPE);
  if ('why' in opened) throw new Error(`The form refuses: ${opened.why}, line ${opened.line}.`);
  return quizValues(opened.document);
};
const unchanged = (definition: string, shape: Shape) => changedDefinition(definition, shape, () => undefined);

/** What the form shows, as the server would have it. */
const asMeant = ({ questions }: QuizValues) =>
  questions.map(({ kind, options, items, pairs, ...facts }) => ({
    ...facts,
    kind,
    ...(options.length > 0 && {
      options: options.map(({ text, isRight }) => ({ text, isCorrect: isRight })),
    }),
    ...(items.length > 0 && { items }),
    ...(pairs.length > 0 && { pairs }),
  }));

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter(isOrdinary);
/** What a field can hold: nothing that YAML takes for the end of a line but the usual one. */
function isOrdinary(text: string) {
  return text.trim() !== '' && !/[\p{Cc}\u0085\u2028\u2029\uFEFF]/u.test(text);
}

describe('the form of a quiz', () => {
  it.each(shippedOf('quiz'))(
    'shows $path as it is meant, and keeps its meaning when it writes it',
    ({ parts }) => {
      const { meaning, mistakes } = judged(parts.definition, readQuiz);
      expect(mistakes).toEqual([]);
      expect(asMeant(quizOf(parts.definition))).toEqual(meaning?.questions);
      const written = unchanged(parts.definition, QUIZ_SHAPE);
      expect(judged(written, readQuiz).meaning).toEqual(meaning);
      expect(unchanged(written, QUIZ_SHAPE)).toBe(written);
      // A file that people wrote by hand reads as it did.
      expect(putTogether({ ...parts, definition: written })).toBe(putTogether(parts));
    },
  );

  it('reads back whatever words are typed, in every field', () => {
    fc.assert(
      fc.property(words, words, fc.nat(3), (asked, answer, place) => {
        let definition = '';
        const edit = (change: Parameters<typeof changedDefinition>[2]) => {
          definition = changedDefinition(definition, QUIZ_SHAPE, change);
        };
        for (const kind of QUESTION_KINDS) edit((quiz) => addQuestion(quiz, kind));
        const [list, ...rest] = [
          ['options', 0, 'text'],
          ['options', 1, 'text'],
          ['items', 1],
          ['pairs', 2, 'right'],
        ][place] ?? [''];
        edit((quiz) => put(quiz, ['questions', place, 'text'], asked));
        edit((quiz) => put(quiz, ['questions', place, list ?? '', ...rest], answer));
        const shown = quizOf(definition).questions[place];
        expect(shown?.text).toBe(asked);
        expect(
          [shown?.options[0]?.text, shown?.options[1]?.text, shown?.items[1], shown?.pairs[2]?.right][place],
        ).toBe(answer);
        expect(unchanged(definition, QUIZ_SHAPE)).toBe(definition);
        const { meaning } = judged(definition, readQuiz);
        expect(meaning?.questions[place]?.text).toBe(asked.normalize('NFC').trim());
      }),
      { numRuns: 60 },
    );
  });

  it('keeps comments and keys that it does not know while everything else is moved, removed and written anew', () => {
    const byHand = `# Reviewed in May.
passMark: 70
questions:
  - id: one # never rename
    topic: T
    kind: single
    text: 'Which: this?'
    options:
      - text: A
        correct: true
      - { text: B }
    feedback: F
    reviewer: Dana
  - id: two
    kind: ordering
    items: [a, b]`;
    const moved = changedDefinition(byHand, QUIZ_SHAPE, (quiz) => {
      put(quiz, ['questions', 0, 'text'], 'Plain words');
      move(quiz, ['questions'], 0, 1);
      markRight(quiz, 1, 1, true);
      remove(quiz, ['questions', 0, 'items'], 0);
      put(quiz, ['attempts'], 5);
    });
    expect(moved).toContain('# Reviewed in May.');
    expect(moved).toContain('id: one # never rename');
    expect(moved).toContain('reviewer: Dana');
    expect(moved).toContain('text: Plain words');
    expect(moved.indexOf('attempts: 5')).toBeLessThan(moved.indexOf('questions:'));
    const { questions } = quizOf(moved);
    expect(questions.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(questions[1]?.options.map(({ isRight }) => isRight)).toEqual([false, true]);
    expect(questions[0]?.items).toEqual(['b']);
  });

  it('keeps what could be chosen when a question becomes one of another kind', () => {
    let definition = changedDefinition('', QUIZ_SHAPE, (quiz) => addQuestion(quiz, 'multiple'));
    for (const [index, text] of ['x', 'y', 'z'].entries())
      definition = changedDefinition(definition, QUIZ_SHAPE, (quiz) => {
        put(quiz, ['questions', 0, 'options', index, 'text'], text);
        markRight(quiz, 0, index, index > 0);
      });
    const as = (kind: (typeof QUESTION_KINDS)[number]) => {
      definition = changedDefinition(definition, QUIZ_SHAPE, (quiz) => changeKind(quiz, 0, kind));
      return quizOf(definition).questions[0];
    };
    expect(as('single')?.options.map(({ isRight }) => isRight)).toEqual([false, true, false]);
    expect(as('ordering')).toMatchObject({ items: ['x', 'y', 'z'], options: [] });
    expect(as('matching')?.pairs.map(({ left }) => left)).toEqual(['x', 'y', 'z']);
    expect(as('single')).toMatchObject({
      options: [{ text: 'x', isRight: true }, { text: 'y' }, { text: 'z' }],
    });
  });

  it('writes what an attempt asks as the server reads it', () => {
    const quiz =
      shippedOf('quiz').find(({ parts }) => parts.definition.includes('situational:'))?.parts.definition ??
      '';
    const drawOf = (draw: QuizValues['draw']): QuizDefinition['draw'] | undefined =>
      judged(
        changedDefinition(quiz, QUIZ_SHAPE, (document) => setDraw(document, draw)),
        readQuiz,
      ).meaning?.draw;
    expect(drawOf({ by: 'all' })).toBe(quizOf(quiz).questions.length);
    expect(drawOf({ by: 'count', count: 3 })).toBe(3);
    expect(drawOf({ by: 'part', situational: 2, knowledge: 1 })).toEqual({ situational: 2, knowledge: 1 });
  });

  it('leaves nothing behind where the last thing is taken out, and begins where somebody wrote that there is none', () => {
    const without = (definition: string) =>
      changedDefinition(definition, QUIZ_SHAPE, (quiz) => takeOut(quiz, ['passMark']));
    expect(without('passMark: 70')).toBe('');
    expect(without('# Ask Dana.\n\npassMark: 70')).toBe('# Ask Dana.');
    for (const nothing of ['', '~', '# Ask Dana.\nnull']) {
      const begun = changedDefinition(nothing, QUIZ_SHAPE, (quiz) => put(quiz, ['passMark'], 70));
      expect(begun.replace(/^# Ask Dana\.\n+/, '')).toBe('passMark: 70');
      expect(begun.includes('Dana')).toBe(nothing.includes('Dana'));
      const { questions } = quizOf(
        changedDefinition(nothing, QUIZ_SHAPE, (quiz) => addQuestion(quiz, 'single')),
      );
      expect(questions).toHaveLength(1);
    }
  });

  it('leads from what is wrong to the field in which it stands', () => {
    const broken = `passMark: 800
questions:
  - id: One
    topic: ''
    kind: single
    text: T
    options:
      - text: A
      - text: A
    feedback: F
  - id: two
    kind: ordering
    topic: T
    text: T
    items: [a, a]`;
    const opened = openDefinition(broken, QUIZ_SHAPE);
    if ('why' in opened) throw new Error('The form shows it.');
    const places = judged(broken, readQuiz).mistakes.map(({ line, message }) =>
      placeOfRemark(opened, line, message).join('.'),
    );
    expect(places.toSorted()).toEqual([
      'passMark',
      'questions.0.id',
      'questions.0.options',
      'questions.0.options.1',
      'questions.0.topic',
      'questions.1',
      'questions.1.items',
    ]);
  });

  it.each([
    ['noYaml', 'questions: [', 1],
    ['noMap', '- a', 1],
    ['aliases', 'questions:\n  - &one\n    id: a\n  - *one', 4],
    ['noList', 'passMark: 1\nquestions: none', 2],
    ['noEntries', 'questions:\n  - words', 1],
    ['noText', 'questions:\n  - items:\n      - [a]', 2],
  ])('says %s of a text that it cannot show, and leaves it alone', (why, definition, line) => {
    expect(openDefinition(definition, QUIZ_SHAPE)).toEqual({ why, line });
    expect(changedDefinition(definition, QUIZ_SHAPE, (quiz) => addQuestion(quiz, 'single'))).toBe(definition);
  });
});
