import type { Fields } from '../common/front-matter/fields.js';
import { type KnownContent, readNamed } from './known-content.js';

/** A course was completed: with a score of so many percent, and without a second attempt at any of its lessons, if the badge says so. */
export interface CourseCompleted {
  kind: 'course-completed';
  course: string;
  scorePercent: number | null;
  firstAttempt: boolean;
}

export function readCourseCompleted(fields: Fields, known: KnownContent): CourseCompleted {
  const course = readNamed(fields, 'course', known.courses, 'course');
  const scorePercent = fields.whole('score', 1, 100, 0) || null;
  const firstAttempt = fields.flag('firstAttempt');
  if (scorePercent !== null && known.unscored.has(course))
    fields.mistake(
      'score',
      `This can never be met: "${course}" has neither a quiz nor a scenario, so it has no score.`,
    );
  return { kind: 'course-completed', course, scorePercent, firstAttempt };
}
