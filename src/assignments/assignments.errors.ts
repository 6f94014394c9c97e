import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const assignmentNotFound = () =>
  new NotFound('ASSIGNMENT_NOT_FOUND', 'There is no such assignment, or it is not yours to see.');

export const trackNotFound = (slug: string) =>
  new NotFound('TRACK_NOT_FOUND', `There is no track ${slug}: look at the list of tracks.`);

/** Names every id that does not stand for somebody whom the caller may assign to. */
export const peopleNotFound = (ids: string[]) =>
  new NotFound(
    'PERSON_NOT_FOUND',
    'Some of these people do not exist or are not in your scope: see details, leave them out and try again.',
    ids.map((id) => ({
      code: 'PERSON_NOT_FOUND',
      field: 'audience.personIds',
      message: `There is nobody ${id}.`,
      id,
    })),
  );

export const departmentsNotFound = (ids: string[]) =>
  new NotFound(
    'DEPARTMENT_NOT_FOUND',
    'Some of these departments do not exist: see details.',
    ids.map((id) => ({
      code: 'DEPARTMENT_NOT_FOUND',
      field: 'departmentIds',
      message: `There is no department ${id}.`,
      id,
    })),
  );

export const dayIsPast = (field: string) =>
  new RuleBroken('DAY_IS_PAST', 'This day is over: choose today or a later one.', [
    { code: 'DAY_IS_PAST', field, message: 'The day lies in the past.' },
  ]);

export const countsItself = () =>
  new RuleBroken(
    'DUE_COUNTS_ITSELF',
    'A track cannot be due after its own completion: choose another track.',
    [{ code: 'DUE_COUNTS_ITSELF', field: 'due.track', message: 'This is the track itself.' }],
  );

export const requestKeyReused = () =>
  new Conflict(
    'REQUEST_KEY_REUSED',
    'This key belongs to another assignment of yours: use a new key for a new assignment.',
  );

export const shippedCannotEnd = () =>
  new RuleBroken(
    'ASSIGNMENT_IS_SHIPPED',
    'This assignment belongs to the programme and does not end: move its go-live or its waves instead.',
  );

export const alreadyEnded = () =>
  new Conflict('ASSIGNMENT_ENDED', 'This assignment has ended already: nothing is left to do.');

export const hasNoGoLive = () =>
  new RuleBroken('ASSIGNMENT_HAS_NO_GO_LIVE', 'Only the assignments for new hires have a go-live day.');

export const programmeNotReady = () =>
  new RuleBroken(
    'PROGRAMME_NOT_READY',
    'The programme has no track `sensitisation` yet: load it before planning waves.',
  );

export const waveNotFound = () =>
  new NotFound('WAVE_NOT_FOUND', 'There is no such wave: look at the programme.');

export const waveHasBegun = () =>
  new RuleBroken(
    'WAVE_HAS_BEGUN',
    'This wave has begun and its people are enrolled: withdraw enrolments one by one if need be.',
  );
