import type { Mistake } from '../common/front-matter/mistake.js';
import { Conflict, NotAllowed, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const writesForEverybody = () =>
  new NotAllowed(
    'WRITES_FOR_EVERYBODY',
    'A course is for the whole company: whoever writes one is an admin, or a trainer for everybody.',
  );

export const draftNotFound = () =>
  new NotFound('DRAFT_NOT_FOUND', 'Nobody is writing this course: begin a draft of it first.');

export const draftFileNotFound = () =>
  new NotFound('DRAFT_FILE_NOT_FOUND', 'The draft has no such text any more: read the draft again.');

export const courseSlugTaken = (slug: string) =>
  new Conflict('COURSE_SLUG_TAKEN', `There is a course ${slug} already: open it, or choose another title.`);

export const textStands = () =>
  new Conflict(
    'TEXT_STANDS',
    'The lesson has a text in that language and for that setting: write in that one.',
  );

export const ownLanguageNamed = () =>
  new RuleBroken(
    'OWN_LANGUAGE',
    'That is the course’s own language, in which its lessons are written already: choose another one.',
  );

export const textWithoutOriginal = () =>
  new RuleBroken(
    'TEXT_WITHOUT_ORIGINAL',
    'The lesson has no text for that setting in the course’s own language: add that one first, then translate it.',
  );

export const draftFileChanged = (by: string | null, at: Date) =>
  new Conflict(
    'DRAFT_FILE_CHANGED',
    `${by ?? 'Somebody'} has changed this text since you opened it: compare theirs with yours, then save again.`,
    [{ message: by ?? '', changedAt: at.toISOString() }],
  );

export const draftChanged = () =>
  new Conflict(
    'DRAFT_CHANGED_MEANWHILE',
    'Something in this draft has changed since it was read: look at it again, then decide.',
  );

export const courseChanged = () =>
  new Conflict(
    'COURSE_CHANGED_MEANWHILE',
    'The course was published anew since this draft was begun: publish over it, or discard the draft.',
  );

export const orderIncomplete = () =>
  new RuleBroken('ORDER_INCOMPLETE', 'Name every lesson of the draft once, in the order that you want.');

export const tooManyLessons = (most: number) =>
  new RuleBroken('TOO_MANY_LESSONS', `A course has at most ${most} lessons: begin a second one.`);

export const draftHasMistakes = (mistakes: readonly Mistake[]) =>
  new RuleBroken(
    'DRAFT_HAS_MISTAKES',
    `${mistakes.length === 1 ? 'One thing has' : `${mistakes.length} things have`} to be put right first.`,
    mistakes.slice(0, 100).map(({ path, line, message }) => ({ message, path, line })),
  );

export const needsSecondPerson = () =>
  new RuleBroken(
    'NEEDS_SECOND_PERSON',
    'Here somebody else publishes what you wrote: ask a colleague who may write courses to read and publish it.',
  );

export const noContentFolder = () =>
  new RuleBroken('CONTENT_MISSING', 'The content folder is not there: set CONTENT_DIR, then try again.');
