import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { Day } from '../common/days.js';
import type { LessonStatus } from './progress.entity.js';
import { courseNotFound, lessonNotFound, notOpenYet, notStartedYet } from './progress.errors.js';

/** An enrolment, open or completed, of a track that asks for the course. */
export interface PlaceEnrolment {
  id: number;
  isOpen: boolean;
  cycle: number;
  startsOn: Day;
  startsAt: Date;
  startedAt: Date | null;
  /** When its track opens the course, where that is later than the first day and nothing of the course is begun. */
  opensOn: Day | null;
  opensAt: Date | null;
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

/** A course as its person is on it; `opensOn` is the day on which it opens where it has not yet. */
export type CoursePlace = Pick<LessonPlace, 'course' | 'progress'> & { opensOn: Day | null };

/** The course as the person is on it: the latest cycle that has begun. Throws COURSE_NOT_FOUND, NOT_STARTED_YET. */
export function courseAmong(rows: readonly PlaceRow[], now: Date): CoursePlace {
  const { course, progress } = latestBegun(rows, now);
  return { course, progress, opensOn: progress === null ? opensLater(rows, now) : null };
}

/**
 * The latest cycle that has begun is the one that a person learns in. What is begun in it stays open.
 * Throws COURSE_NOT_FOUND without an enrolment, NOT_STARTED_YET before the first day, LESSON_NOT_FOUND, NOT_OPEN_YET.
 */
export function placeAmong(
  rows: readonly PlaceRow[],
  personId: number,
  lessonSlug: string,
  now: Date,
): LessonPlace {
  const { course, progress, lesson, mine } = latestBegun(rows, now);
  if (!lesson) throw lessonNotFound();
  const opensOn = progress === null ? opensLater(rows, now) : null;
  if (opensOn !== null) throw notOpenYet(opensOn);
  const enrolments = rows.map(({ enrolment }) => enrolment).filter(({ startsAt }) => startsAt <= now);
  return { personId, course, progress, lesson: { ...lesson, slug: lessonSlug }, mine, enrolments };
}

/** The earliest day on which an open enrolment that has begun opens the course; null where one has it open. */
function opensLater(rows: readonly PlaceRow[], now: Date): Day | null {
  const open = rows.map(({ enrolment }) => enrolment).filter((one) => one.isOpen && one.startsAt <= now);
  if (open.some(({ opensAt }) => opensAt === null || opensAt <= now)) return null;
  return open.flatMap(({ opensOn }) => opensOn ?? []).toSorted()[0] ?? null;
}

function latestBegun(rows: readonly PlaceRow[], now: Date): PlaceRow {
  const begun = rows.filter(({ enrolment }) => enrolment.startsAt <= now);
  const latest = begun.toSorted((a, b) => b.enrolment.cycle - a.enrolment.cycle)[0];
  if (latest) return latest;
  const firstDay = rows.map(({ enrolment }) => enrolment.startsOn).toSorted()[0];
  throw firstDay === undefined ? courseNotFound() : notStartedYet(firstDay);
}
