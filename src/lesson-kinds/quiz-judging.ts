import type { ErrorDetail } from '../common/errors/domain-error.js';
import { askedId, choosables, drawQuestions, type Question, type QuizDefinition } from './quiz.js';

/** A learner's answer, in the ids of their attempt: `chosen` options, or items in order; `pairs` for matching. */
export interface QuizAnswer {
  question: string;
  chosen?: string[];
  pairs?: { left: string; right: string }[];
}

export type AnswerRefusal =
  | 'QUESTION_NOT_ASKED'
  | 'QUESTION_ANSWERED_TWICE'
  | 'QUESTION_UNANSWERED'
  | 'ONE_OPTION_NEEDED'
  | 'OPTIONS_NEEDED'
  | 'EACH_ITEM_ONCE'
  | 'EACH_SIDE_ONCE'
  | 'OPTION_UNKNOWN';

/** How an attempt went. `questions` is in the order in which they were asked. */
export interface QuizResult {
  correct: number;
  asked: number;
  scorePermille: number;
  isPassed: boolean;
  questions: { questionId: string; topic: string; isCorrect: boolean }[];
}

/** Until the quiz is passed only the topics of what went wrong; afterwards everything. */
export type QuizFeedback =
  { isPassed: false; topics: string[] } | { isPassed: true; questions: QuestionFeedback[] };

/** One question with its key, in the ids of the attempt; what the learner has earned by passing. */
export interface QuestionFeedback {
  question: string;
  text: string;
  isCorrect: boolean;
  feedback: string;
  /** The right options, or all items in the right order. */
  chosen?: string[];
  pairs?: { left: string; right: string }[];
}

const MESSAGES: Record<AnswerRefusal, string> = {
  QUESTION_NOT_ASKED: 'This attempt does not ask that question: load it again.',
  QUESTION_ANSWERED_TWICE: 'Send one answer a question.',
  QUESTION_UNANSWERED: 'Answer this question before you hand in.',
  ONE_OPTION_NEEDED: 'Choose exactly one option.',
  OPTIONS_NEEDED: 'Choose at least one option, each once.',
  EACH_ITEM_ONCE: 'Put every item into the order, each once.',
  EACH_SIDE_ONCE: 'Give every left side one right side, each once.',
  OPTION_UNKNOWN: 'This question has no such option: load the attempt again.',
};

/** Why answers cannot be saved, all reasons at once, each with the question as `field`; questions without an answer are fine until handing in. */
export function answersRefused(
  definition: QuizDefinition,
  seed: string,
  answers: readonly QuizAnswer[],
): ErrorDetail[] {
  const asked = new Map(
    drawQuestions(definition, seed).map((question) => [askedId(question, seed), question]),
  );
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const question = asked.get(answer.question);
    const isRepeat = seen.has(answer.question);
    seen.add(answer.question);
    if (!question) return [refusal('QUESTION_NOT_ASKED', answer.question)];
    if (isRepeat) return [refusal('QUESTION_ANSWERED_TWICE', answer.question)];
    const code = answerRefused(question, seed, answer);
    return code ? [refusal(code, answer.question)] : [];
  });
}

/** Why answers cannot be handed in: what cannot be saved, and every question that has no answer. */
export function handingInRefused(
  definition: QuizDefinition,
  seed: string,
  answers: readonly QuizAnswer[],
): ErrorDetail[] {
  const answered = new Set(answers.map(({ question }) => question));
  const open = drawQuestions(definition, seed)
    .map((question) => askedId(question, seed))
    .filter((id) => !answered.has(id));
  return [
    ...answersRefused(definition, seed, answers),
    ...open.map((id) => refusal('QUESTION_UNANSWERED', id)),
  ];
}

/** Judges an attempt: one point a question, all or nothing; an answer that is missing or malformed is wrong. */
export function judgeQuiz(
  definition: QuizDefinition,
  seed: string,
  answers: readonly QuizAnswer[],
): QuizResult {
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  const questions = drawQuestions(definition, seed).map((question) => {
    const answer = given.get(askedId(question, seed));
    const isCorrect = answer !== undefined && isRight(question, seed, answer);
    return { questionId: question.id, topic: question.topic, isCorrect };
  });
  const correct = questions.filter(({ isCorrect }) => isCorrect).length;
  const asked = questions.length;
  return {
    correct,
    asked,
    scorePermille: Math.round((correct * 1000) / asked),
    isPassed: correct * 100 >= definition.passMark * asked,
    questions,
  };
}

/**
 * What the learner is told. Until passed neither the key nor which question was wrong (with three options and three
 * attempts that would be the key), only the topics to read up on; once passed, every question with its key and feedback.
 */
export function quizFeedback(definition: QuizDefinition, seed: string, result: QuizResult): QuizFeedback {
  if (!result.isPassed) {
    const wrong = result.questions.filter(({ isCorrect }) => !isCorrect);
    return { isPassed: false, topics: [...new Set(wrong.map(({ topic }) => topic))].toSorted() };
  }
  const questions = drawQuestions(definition, seed).map((question, index) => ({
    question: askedId(question, seed),
    text: question.text,
    isCorrect: result.questions[index]?.isCorrect ?? false,
    feedback: question.feedback,
    ...keyOf(question, seed),
  }));
  return { isPassed: true, questions };
}

/** The right answer to a question in the ids of an attempt. */
export function keyOf(question: Question, seed: string): Omit<QuizAnswer, 'question'> {
  const ids = (side: 'options' | 'items' | 'left' | 'right') =>
    choosables(question, side, seed).map(({ id }) => id);
  if (question.kind === 'ordering') return { chosen: ids('items') };
  if (question.kind === 'matching') {
    const rights = ids('right');
    return { pairs: ids('left').map((left, index) => ({ left, right: rights[index] ?? '' })) };
  }
  return { chosen: ids('options').filter((_, index) => question.options[index]?.isCorrect) };
}

function isRight(question: Question, seed: string, answer: QuizAnswer): boolean {
  if (answerRefused(question, seed, answer) !== null) return false;
  const key = keyOf(question, seed);
  if (question.kind === 'ordering') return isSameList(answer.chosen ?? [], key.chosen ?? []);
  if (question.kind === 'matching') return isSameList(flat(answer.pairs), flat(key.pairs));
  return isSameList((answer.chosen ?? []).toSorted(), (key.chosen ?? []).toSorted());
}

function answerRefused(question: Question, seed: string, answer: QuizAnswer): AnswerRefusal | null {
  const { chosen = [], pairs = [] } = answer;
  if (question.kind === 'matching')
    return chosen.length > 0 ? 'OPTION_UNKNOWN' : pairsRefused(question, seed, pairs);
  if (pairs.length > 0) return 'OPTION_UNKNOWN';
  const known = choosables(question, question.kind === 'ordering' ? 'items' : 'options', seed);
  if (hasUnknown(chosen, known)) return 'OPTION_UNKNOWN';
  const isDistinct = new Set(chosen).size === chosen.length;
  if (question.kind === 'single') return chosen.length === 1 ? null : 'ONE_OPTION_NEEDED';
  if (question.kind === 'multiple') return isDistinct && chosen.length > 0 ? null : 'OPTIONS_NEEDED';
  return isDistinct && chosen.length === known.length ? null : 'EACH_ITEM_ONCE';
}

function pairsRefused(
  question: Question,
  seed: string,
  pairs: { left: string; right: string }[],
): AnswerRefusal | null {
  for (const side of ['left', 'right'] as const) {
    const known = choosables(question, side, seed);
    const given = pairs.map((pair) => pair[side]);
    if (hasUnknown(given, known)) return 'OPTION_UNKNOWN';
    if (given.length !== known.length || new Set(given).size !== known.length) return 'EACH_SIDE_ONCE';
  }
  return null;
}

const refusal = (code: AnswerRefusal, question: string): ErrorDetail => ({
  code,
  field: question,
  message: MESSAGES[code],
});
const hasUnknown = (ids: string[], known: { id: string }[]) =>
  ids.some((id) => !known.some((one) => one.id === id));
const flat = (pairs: { left: string; right: string }[] = []) =>
  pairs.map(({ left, right }) => `${left} ${right}`).toSorted();
const isSameList = (a: string[], b: string[]) =>
  a.length === b.length && a.every((one, index) => one === b[index]);
