import { lessonIdOf } from '../player/lesson-address.js';
import { ButtonLink } from '../ui/links.js';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

/** Opens the next lesson; nothing where others have to record what is left. */
export function StartButton({ enrolment }: { enrolment: MyEnrolment }) {
  const { id, next, startedAt, isOnLeave } = enrolment;
  if (!next?.course || !next.lesson) return null;
  return (
    <ButtonLink
      to="/learning/$enrolmentId/lessons/$lessonId"
      params={{ enrolmentId: id, lessonId: lessonIdOf({ course: next.course, lesson: next.lesson }) }}
      size="md"
      // Somebody on leave may, but nobody asks them to.
      variant={isOnLeave ? 'default' : 'filled'}
    >
      {text(startedAt === null ? 'start' : 'goOn')}
    </ButtonLink>
  );
}
