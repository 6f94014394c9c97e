import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { listAnswers } from '../attempts/quiz-answers.js';
import type { Identity } from '../common/access/identity.js';
import { FEWEST_TOLD, toldOf } from '../common/told-in-fives.js';
import { CourseNotFound } from '../courses/courses.errors.js';
import { type Lesson, LessonCatalogue } from '../courses/lesson-catalogue.js';
import type { QuizDefinition } from '../lesson-kinds/quiz.js';
import { noScope } from '../course-previews/course-previews.errors.js';
import { MAY_TEACH, opensAnybody } from '../people/visible-people.js';
import { medianOf, type QuestionTally, QuizTally } from './question-tally.js';
import {
  type CourseCounts,
  type HandedInRow,
  QuestionStatisticsRepository,
} from './question-statistics.repository.js';

/** So many people, the latest, are counted: more would say the same, and take longer than anybody waits. */
export const MOST_PEOPLE = 1_000;
/** Other requests get their turn after so many attempts. */
const AT_ONCE = 50;

export interface QuizStatistics {
  lesson: Lesson;
  people: number;
  attempts: number;
  passed: number;
  /** Of those who passed. */
  medianTries: number | null;
  questions: QuestionTally[];
}

export interface CourseStatistics {
  course: CourseCounts;
  title: string;
  version: number;
  quizzes: QuizStatistics[];
}

/**
 * Tells trainers how the questions of a course are answered. The figures are about everybody, whatever a trainer's scope: they are
 * about questions, and a scope would only make groups small. People come in fives, as with everything that could be known of one.
 */
@Injectable()
export class QuestionStatistics {
  constructor(
    private readonly repository: QuestionStatisticsRepository,
    private readonly catalogue: LessonCatalogue,
  ) {}

  /** Throws NO_SCOPE, and COURSE_NOT_FOUND for a course or version that there is not. */
  async ofCourse(identity: Identity, slug: string, number: number | null): Promise<CourseStatistics> {
    if (!opensAnybody(identity, MAY_TEACH)) throw noScope();
    const course = await this.repository.findCourse(slug, number);
    const version = course && (await this.catalogue.courseVersion(course.versionId));
    if (!course || !version) throw new CourseNotFound();
    const quizzes: QuizStatistics[] = [];
    for (const lesson of await this.catalogue.lessonsOf(course.versionId)) {
      const { definition } = lesson;
      if (definition.kind === 'quiz') quizzes.push(await this.ofQuiz(lesson, definition));
    }
    return { course, title: version.title, version: version.number, quizzes };
  }

  private async ofQuiz(lesson: Lesson, quiz: QuizDefinition): Promise<QuizStatistics> {
    const told = inFives(await this.repository.latest(lesson.id, MOST_PEOPLE));
    const tally = new QuizTally(quiz);
    for (const [index, { personId, asked, answers }] of told.entries()) {
      tally.add({ personId, seed: asked.seed, answers: listAnswers(answers) });
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    }
    const passed = told.filter((one) => one.passed);
    const isTold = peopleIn(passed).length >= FEWEST_TOLD;
    return {
      lesson,
      people: peopleIn(told).length,
      attempts: told.length,
      passed: isTold ? passed.length : 0,
      medianTries: isTold ? medianOf(passed.map((one) => one.number)) : null,
      questions: tally.result(),
    };
  }
}

const peopleIn = (rows: readonly HandedInRow[]) => [...new Set(rows.map(({ personId }) => personId))];

/** The attempts of as many people as are told, those who began first. */
function inFives(rows: readonly HandedInRow[]): HandedInRow[] {
  const people = peopleIn(rows);
  const told = new Set(people.slice(0, toldOf(people.length)));
  return rows.filter(({ personId }) => told.has(personId));
}
