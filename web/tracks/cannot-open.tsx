import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';

const WORDS = {
  NO_SCOPE: text('noScope'),
  COURSE_NOT_FOUND: text('courseGone'),
  TRACK_NOT_FOUND: text('trackGone'),
  LESSON_NOT_FOUND: text('lessonGone'),
  LESSON_UNPLAYABLE: text('unplayable'),
  STEP_NOT_FOUND: text('stepGone'),
};

/** In place of a track that cannot be opened: why not. */
export function CannotOpen({ error }: { error: unknown }) {
  return <ErrorState error={error} words={WORDS} isPage />;
}
