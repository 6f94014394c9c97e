import type { QuizAnswer } from '../lesson-kinds/quiz-judging.js';

/** The answers of an attempt by question, as they are stored: a later answer to a question replaces the earlier one. */
export interface QuizAnswers {
  byQuestion: Record<string, Omit<QuizAnswer, 'question'>>;
}

export const NO_ANSWERS: QuizAnswers = { byQuestion: {} };

/** The answers with this one in the place of any other to the same question. */
export function withAnswer({ byQuestion }: QuizAnswers, { question, ...answer }: QuizAnswer): QuizAnswers {
  return { byQuestion: { ...byQuestion, [question]: answer } };
}

export function listAnswers({ byQuestion }: QuizAnswers): QuizAnswer[] {
  return Object.entries(byQuestion).map(([question, answer]) => ({ question, ...answer }));
}
