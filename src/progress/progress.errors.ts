import type { Day } from '../common/days.js';
import { NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const courseNotFound = () =>
  new NotFound(
    'COURSE_NOT_FOUND',
    'No enrolment here asks for this course: GET /api/me/enrolments lists your own.',
  );

export const lessonNotFound = () =>
  new NotFound('LESSON_NOT_FOUND', 'The course has no such lesson: GET /api/me/courses/:slug lists them.');

/** Nothing is open before the first day in the person's own time zone. */
export const notStartedYet = (startsOn: Day) =>
  new RuleBroken('NOT_STARTED_YET', `This opens on ${startsOn}.`, [
    { code: 'NOT_STARTED_YET', message: `It opens on ${startsOn}.`, startsOn },
  ]);

/** The track lets this course wait until a later day of the enrolment. */
export const notOpenYet = (opensOn: Day) =>
  new RuleBroken('NOT_OPEN_YET', `This part of your track opens on ${opensOn}.`, [
    { code: 'NOT_OPEN_YET', message: `It opens on ${opensOn}.`, opensOn },
  ]);

/** Each kind of lesson has its own act: an article is read, a quiz answered. */
export const otherKindOfLesson = (kind: string) =>
  new RuleBroken(
    'LESSON_IS_OF_ANOTHER_KIND',
    `This lesson is of the kind ${kind}, which moves by another act.`,
  );

export const historyCourseNotFound = (slug: string) =>
  new NotFound('COURSE_NOT_FOUND', `History names the course ${slug}, which is not published here.`);
