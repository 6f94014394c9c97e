import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const courseVersionNotFound = () =>
  new NotFound('COURSE_VERSION_NOT_FOUND', 'The history of this course has no such version: read it again.');

export const draftStandsOpen = (version: number, changedAt: Date) =>
  new Conflict(
    'DRAFT_STANDS_OPEN',
    'Somebody is writing this course: go on with that draft, or say that it is to be replaced as it stands.',
    [{ message: 'The draft that is open.', version, changedAt: changedAt.toISOString() }],
  );
