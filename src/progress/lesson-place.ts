import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { Day } from '../common/days.js';
import type { LessonStatus } from './progress.entity.js';
import { courseNotFound, lessonNotFound, notStartedYet } from './progress.errors.js';

/** An enrolment, open or completed, of a track that asks for the course. */
export interface PlaceEnrolment {
  id: number;
  isOpen: boolean;
  cycle: number;
  startsOn: Day;
  startsAt: Date;
  startedAt: Date | null;
}

/** Where a person stands at a lesson of the version that they are on; the start of every act of learning. */
export interface LessonPlace {
  personId: number;
  course: { id: number; slug: string; versionId: number; cycle: number };
  /** Null until the course is begun. */
  progress: { id: number; lessonsDone: number; lessonsTotal: number } | null;
  lesson: { id: number; slug: string; kind: LessonKind };
  /** Null until the lesson is begun. */
  mine: { id: number; status: LessonStatus } | null;
  /** Those that have begun. */
  enrolments: PlaceEnrolment[];
}

/** One row an enrolment, with what there is of the course in that enrolment's cycle. */
export interface PlaceRow {
  enrolment: PlaceEnrolment;
  course: LessonPlace['course'];
  progress: LessonPlace['progress'];
  lesson: { id: number; kind: LessonKind } | null;
  mine: LessonPlace['mine'];
}

/** The course as the person is on it: the latest cycle that has begun. Throws COURSE_NOT_FOUND, NOT_STARTED_YET. */
export function courseAmong(rows: readonly PlaceRow[], now: Date): Pick<LessonPlace, 'course' | 'progress'> {
  return latestBegun(rows, now);
}

/**
 * The latest cycle that has begun is the one that a person learns in.
 * Throws COURSE_NOT_FOUND without an enrolment, NOT_STARTED_YET before the first day, LESSON_NOT_FOUND.
 */
export function placeAmong(
  rows: readonly PlaceRow[],
  personId: number,
  lessonSlug: string,
  now: Date,
): LessonPlace {
  const { course, progress, lesson, mine } = latestBegun(rows, now);
  if (!lesson) throw lessonNotFound();
  const enrolments = rows.map(({ enrolment }) => enrolment).filter(({ startsAt }) => startsAt <= now);
  return { personId, course, progress, lesson: { ...lesson, slug: lessonSlug }, mine, enrolments };
}

function latestBegun(rows: readonly PlaceRow[], now: Date): PlaceRow {
  const begun = rows.filter(({ enrolment }) => enrolment.startsAt <= now);
  const latest = begun.toSorted((a, b) => b.enrolment.cycle - a.enrolment.cycle)[0];
  if (latest) return latest;
  const firstDay = rows.map(({ enrolment }) => enrolment.startsOn).toSorted()[0];
  throw firstDay === undefined ? courseNotFound() : notStartedYet(firstDay);
}
