import { FEWEST_TOLD } from '../../common/told-in-fives.js';
import type { CourseStatistics, QuizStatistics } from '../question-statistics.service.js';
import type { QuestionTally, WrongAnswer } from '../question-tally.js';

/** Something wrong that was answered, and how often. */
export class WrongAnswerView implements WrongAnswer {
  /** chosen: a wrong option; left-out: a right one that is missing; misplaced: an item in another place; mismatched: with a wrong partner. */
  kind: 'chosen' | 'left-out' | 'misplaced' | 'mismatched';
  text: string;
  /** The wrong right side of a left one; null otherwise. */
  partner: string | null;
  times: number;
}

/** How a question was answered; null and [] while fewer than five people were asked it. */
export class QuestionFiguresView {
  id: string;
  topic: string;
  kind: 'single' | 'multiple' | 'ordering' | 'matching';
  text: string;
  /** How often it was put. */
  asked: number | null;
  rightPermille: number | null;
  /** The most frequent first. */
  wrong: WrongAnswerView[];
}

/** How a quiz was answered by the latest 1,000 people who began it; they are told in fives. */
export class QuizFiguresView {
  slug: string;
  title: string;
  people: number;
  attempts: number;
  /** Attempts that passed; 0 while fewer than five people have. */
  passed: number;
  /** In so many attempts half of those who passed did; null while fewer than five have. */
  medianTries: number | null;
  questions: QuestionFiguresView[];
}

export class QuestionStatisticsView {
  slug: string;
  title: string;
  version: number;
  currentVersion: number;
  /** How often the course was begun and completed, in all its versions. */
  begun: number;
  completed: number;
  quizzes: QuizFiguresView[];
}

export const toQuestionStatisticsView = (
  slug: string,
  { course, title, version, quizzes }: CourseStatistics,
): QuestionStatisticsView => ({
  slug,
  title,
  version,
  currentVersion: course.currentVersion,
  begun: course.begun,
  completed: course.completed,
  quizzes: quizzes.map(toQuizView),
});

const toQuizView = ({ lesson, questions, ...figures }: QuizStatistics): QuizFiguresView => ({
  slug: lesson.slug,
  title: lesson.title,
  ...figures,
  questions: questions.map(toQuestionView),
});

function toQuestionView({ question, people, asked, right, wrong }: QuestionTally): QuestionFiguresView {
  const { id, topic, kind, text } = question;
  const isTold = people >= FEWEST_TOLD;
  return {
    id,
    topic,
    kind,
    text,
    asked: isTold ? asked : null,
    rightPermille: isTold ? Math.round((right * 1000) / asked) : null,
    wrong: isTold ? wrong : [],
  };
}
