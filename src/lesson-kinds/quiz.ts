import { createHash, createHmac } from 'node:crypto';
import { assertNever } from '../common/assert-never.js';
import { drawn, type QuestionPart, questionCount, type QuizDraw } from './quiz-draw.js';

interface QuestionFacts {
  /** Unique in the quiz, the same in every language. */
  id: string;
  /** Questions that were published before there were parts have none. */
  part?: QuestionPart;
  /** Named in the feedback until the quiz is passed. */
  topic: string;
  text: string;
  /** Shown once the quiz is passed. */
  feedback: string;
}

/** `single`: one option is right. `multiple`: all right ones and no other must be chosen. */
export interface ChoiceQuestion extends QuestionFacts {
  kind: 'single' | 'multiple';
  options: { text: string; isCorrect: boolean }[];
}

/** Items to be put into the order in which they stand here. */
export interface OrderingQuestion extends QuestionFacts {
  kind: 'ordering';
  items: string[];
}

/** Each left side belongs to the right side beside it. */
export interface MatchingQuestion extends QuestionFacts {
  kind: 'matching';
  pairs: { left: string; right: string }[];
}

export type Question = ChoiceQuestion | OrderingQuestion | MatchingQuestion;

export interface QuizDefinition {
  kind: 'quiz';
  /** Which of the questions an attempt asks: so many, or so many of each part. */
  draw: QuizDraw;
  /** Per cent of the asked questions that must be right; 0 for practice, which is done by handing in. */
  passMark: number;
  /** Attempts before a trainer must unlock a further one. */
  attempts: number;
  questions: Question[];
}

/** What a learner may know of a quiz outside an attempt. */
export interface QuizForLearner {
  kind: 'quiz';
  questionCount: number;
  passMark: number;
  attempts: number;
}

/** Something that can be chosen, under an id that means nothing outside its attempt. */
export interface Choosable {
  id: string;
  text: string;
}

/** A question as one attempt asks it. `options` for single and multiple, `items` for ordering, `left` and `right` for matching. */
export interface AskedQuestion {
  id: string;
  kind: Question['kind'];
  text: string;
  options?: Choosable[];
  items?: Choosable[];
  left?: Choosable[];
  right?: Choosable[];
}

export function quizForLearner({ draw, passMark, attempts }: QuizDefinition): QuizForLearner {
  return { kind: 'quiz', questionCount: questionCount(draw), passMark, attempts };
}

/**
 * The questions of the attempt with this seed, drawn and shuffled by it: the same seed asks the same again, in any language.
 * The seed is a secret of the server: whoever has it can tell ids apart. Ids are keyed hashes, so neither they nor the order betray the key.
 */
export function askQuiz(definition: QuizDefinition, seed: string): AskedQuestion[] {
  return drawQuestions(definition, seed).map((question) => askedAs(question, seed));
}

/** The questions of an attempt with their key, in the order in which they are asked; for judging. */
export function drawQuestions({ questions, draw }: QuizDefinition, seed: string): Question[] {
  return drawn(
    shuffled(questions, (question) => question.id, `${seed}|draw`),
    draw,
  );
}

/** The id that a question has in an attempt; the author's own could give the answer away. */
export function askedId(question: Question, seed: string): string {
  return opaque(seed, question.id, 'question', 0);
}

/** The ids that the options, items, left or right sides of a question have in an attempt, in the author's order. */
export function choosables(
  question: Question,
  side: 'options' | 'items' | 'left' | 'right',
  seed: string,
): Choosable[] {
  return textsOf(question, side).map((text, index) => ({ id: opaque(seed, question.id, side, index), text }));
}

function textsOf(question: Question, side: 'options' | 'items' | 'left' | 'right'): string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return side === 'options' ? question.options.map(({ text }) => text) : [];
    case 'ordering':
      return side === 'items' ? question.items : [];
    case 'matching':
      if (side === 'left') return question.pairs.map(({ left }) => left);
      return side === 'right' ? question.pairs.map(({ right }) => right) : [];
    default:
      return assertNever(question);
  }
}

function askedAs(question: Question, seed: string): AskedQuestion {
  const show = (side: 'options' | 'items' | 'left' | 'right') =>
    shuffled(choosables(question, side, seed), ({ id }) => id, `${seed}|${question.id}|${side}`);
  const asked = { id: askedId(question, seed), kind: question.kind, text: question.text };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...asked, options: show('options') };
    case 'ordering':
      return { ...asked, items: show('items') };
    case 'matching':
      return { ...asked, left: show('left'), right: show('right') };
    default:
      return assertNever(question);
  }
}

function opaque(seed: string, question: string, side: string, index: number): string {
  return createHmac('sha256', seed).update(`${question}|${side}|${index}`).digest('hex').slice(0, 16);
}

/** Orders by a hash of seed and key: every order is equally likely, and the same on every machine and release. */
function shuffled<T>(things: readonly T[], keyOf: (thing: T) => string, seed: string): T[] {
  return things
    .map((thing) => ({
      thing,
      rank: createHash('sha256')
        .update(`${seed}|${keyOf(thing)}`)
        .digest('hex'),
    }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ thing }) => thing);
}
