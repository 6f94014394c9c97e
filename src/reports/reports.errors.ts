import { InvalidInput, NotFound } from '../common/errors/domain-error.js';

export const dayToCome = () =>
  new InvalidInput('AS_OF_IN_FUTURE', 'A report shows today or a day before it: choose an earlier day.');

export const trackUnknown = () =>
  new NotFound('TRACK_NOT_FOUND', 'There is no such track: take the slug of one from the list of tracks.');

export const departmentNotVisible = () =>
  new NotFound(
    'DEPARTMENT_NOT_FOUND',
    'There is no such department, or nobody in it is yours to see: leave the filter out to see what is.',
  );

export const headNotVisible = () =>
  new NotFound(
    'PERSON_NOT_FOUND',
    'There is no such person, or they are not yours to see: leave the filter out to see who is.',
  );

export const placeUnknown = () =>
  new InvalidInput('CURSOR_INVALID', 'The cursor is not one of ours: start again without it.');
