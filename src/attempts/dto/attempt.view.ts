import type { LessonDefinition } from '../../lesson-kinds/lesson-kinds.js';
import { askQuiz, type QuizDefinition } from '../../lesson-kinds/quiz.js';
import { judgeQuiz, quizFeedback } from '../../lesson-kinds/quiz-judging.js';
import { followPath, type ScenarioDefinition, stateForLearner } from '../../lesson-kinds/scenario.js';
import type { AttemptRow } from '../attempts.repository.js';
import { type QuizAnswers, listAnswers } from '../quiz-answers.js';
import type { ScenarioPath } from '../scenario-path.js';

export class ChoosableView {
  id: string;
  text: string;
}

/** A question as this attempt asks it: `options` for single and multiple, `items` for ordering, `left` and `right` for matching. */
export class AskedQuestionView {
  id: string;
  kind: 'single' | 'multiple' | 'ordering' | 'matching';
  text: string;
  options?: ChoosableView[];
  items?: ChoosableView[];
  left?: ChoosableView[];
  right?: ChoosableView[];
}

export class PairView {
  left: string;
  right: string;
}

export class AnswerView {
  question: string;
  chosen?: string[];
  pairs?: PairView[];
}

/** A question with its key, earned by passing. */
export class QuestionFeedbackView {
  question: string;
  text: string;
  isCorrect: boolean;
  feedback: string;
  chosen?: string[];
  pairs?: PairView[];
}

/** Until the quiz is passed only topics to read up on; then every question with its key. */
export class QuizFeedbackView {
  topics: string[];
  questions: QuestionFeedbackView[];
}

export class QuizAttemptView {
  questions: AskedQuestionView[];
  answers: AnswerView[];
  /** Null until the attempt is handed in. */
  feedback: QuizFeedbackView | null;
}

export class StepView {
  id: string;
  speaker: string | null;
  text: string;
  /** What can be said, named by its place from 0. */
  choices: string[];
}

export class EndingView {
  id: string;
  title: string;
  text: string;
}

export class TurnView {
  speaker: string | null;
  text: string;
  chosen: string;
  feedback: string;
  /** The slug of the behaviour that the choice practised; null where it practised none. */
  behaviour: string | null;
}

export class ScenarioAttemptView {
  /** Null once an ending is reached. */
  step: StepView | null;
  ending: EndingView | null;
  turns: TurnView[];
}

/** One attempt at a quiz or one walk through a scenario; only its learner sees it. */
export class AttemptView {
  id: string;
  number: number;
  status: 'open' | 'handed-in';
  startedAt: string;
  submittedAt: string | null;
  /** Null until handed in. */
  scorePermille: number | null;
  isPassed: boolean | null;
  quiz: QuizAttemptView | null;
  scenario: ScenarioAttemptView | null;
}

/** An attempt without what was asked. */
export class AttemptSummaryView {
  id: string;
  number: number;
  status: 'open' | 'handed-in';
  startedAt: string;
  submittedAt: string | null;
  scorePermille: number | null;
  isPassed: boolean | null;
}

export class AttemptsView {
  items: AttemptSummaryView[];
  /** Always null: the list is cut at 200. */
  nextCursor: string | null;
  /** How many more may be opened without a trainer; null where there is no limit. */
  attemptsLeft: number | null;
}

const summaryOf = (row: AttemptRow<unknown>) => ({
  id: row.publicId,
  number: row.number,
  status: row.isOpen ? ('open' as const) : ('handed-in' as const),
  startedAt: row.startedAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  scorePermille: row.scorePermille,
  isPassed: row.isOpen ? null : row.passed,
});

export const toAttemptSummaryView = (row: AttemptRow<unknown>): AttemptSummaryView => summaryOf(row);

/** Shows an attempt with the definition that it was asked from. */
export function toAttemptView(
  attempt: AttemptRow<QuizAnswers | ScenarioPath>,
  definition: LessonDefinition,
): AttemptView {
  const { answers } = attempt;
  return {
    ...summaryOf(attempt),
    quiz: definition.kind === 'quiz' && !('path' in answers) ? quizPart(attempt, answers, definition) : null,
    scenario: definition.kind === 'scenario' && 'path' in answers ? scenarioPart(answers, definition) : null,
  };
}

function quizPart(
  { asked, isOpen }: AttemptRow<unknown>,
  answers: QuizAnswers,
  definition: QuizDefinition,
): QuizAttemptView {
  const given = listAnswers(answers);
  const told = isOpen ? null : quizFeedback(definition, asked.seed, judgeQuiz(definition, asked.seed, given));
  const feedback = told && {
    topics: told.isPassed ? [] : told.topics,
    questions: told.isPassed ? told.questions : [],
  };
  return { questions: askQuiz(definition, asked.seed), answers: given, feedback };
}

function scenarioPart({ path }: ScenarioPath, definition: ScenarioDefinition): ScenarioAttemptView {
  const state = followPath(definition, path);
  if ('refusal' in state) throw new Error(`A stored path cannot be followed: ${state.refusal}.`);
  return stateForLearner(definition, state);
}
