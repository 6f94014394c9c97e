import { createHmac } from 'node:crypto';
import type { AttemptRow } from '../attempts/attempts.repository.js';
import { NO_ANSWERS, type QuizAnswers, withAnswer } from '../attempts/quiz-answers.js';
import { AT_THE_START, type ScenarioPath } from '../attempts/scenario-path.js';
import type { Lesson } from '../courses/lesson-catalogue.js';
import { judgeQuiz, type QuizAnswer } from '../lesson-kinds/quiz-judging.js';
import type { QuizDefinition } from '../lesson-kinds/quiz.js';
import {
  followPath,
  type PathRefusal,
  type ScenarioDefinition,
  scenarioScore,
} from '../lesson-kinds/scenario.js';

/** An attempt that is stored nowhere: it is made anew from its id whenever it is asked about. */
type Try<A> = AttemptRow<A>;

/**
 * What draws and shuffles a try. It follows from its id and from all that the quiz says, the key included: whoever lacks the key
 * cannot work it out, every process comes to the same, and nothing has to be kept.
 */
export function seedOf({ definition }: Pick<Lesson, 'definition'>, tryId: string): string {
  return createHmac('sha256', JSON.stringify(definition)).update(tryId).digest('hex');
}

/** A quiz or scenario as it is opened. */
export function openTry(lesson: Lesson, tryId: string, now: Date): Try<QuizAnswers | ScenarioPath> {
  const answers = lesson.definition.kind === 'quiz' ? NO_ANSWERS : AT_THE_START;
  return tryWith(lesson, tryId, answers, null, now);
}

/** A quiz with its answers marked; they fit their questions. */
export function markedTry(
  lesson: Lesson,
  quiz: QuizDefinition,
  tryId: string,
  given: readonly QuizAnswer[],
  now: Date,
): Try<QuizAnswers> {
  const { scorePermille, isPassed } = judgeQuiz(quiz, seedOf(lesson, tryId), given);
  const answers = given.reduce(withAnswer, NO_ANSWERS);
  return tryWith(lesson, tryId, answers, { scorePermille, passed: isPassed }, now);
}

/** A conversation after these choices. */
export function walkedTry(
  lesson: Lesson,
  scenario: ScenarioDefinition,
  tryId: string,
  path: number[],
  now: Date,
): Try<ScenarioPath> | { refusal: PathRefusal } {
  const state = followPath(scenario, path);
  if ('refusal' in state) return state;
  const result = state.ending && { scorePermille: scenarioScore(scenario, state.points), passed: true };
  return tryWith(lesson, tryId, { path }, result, now);
}

function tryWith<A>(
  lesson: Lesson,
  tryId: string,
  answers: A,
  result: { scorePermille: number; passed: boolean } | null,
  now: Date,
): Try<A> {
  return {
    id: 0,
    publicId: tryId,
    number: 1,
    isOpen: result === null,
    asked: { seed: seedOf(lesson, tryId), language: lesson.language },
    answers,
    revision: 0,
    scorePermille: result?.scorePermille ?? null,
    passed: result?.passed ?? false,
    startedAt: now,
    submittedAt: result && now,
  };
}
