import { Conflict, RuleBroken } from '../common/errors/domain-error.js';

export const assignmentChangedMeanwhile = () =>
  new Conflict(
    'ASSIGNMENT_CHANGED_MEANWHILE',
    'Somebody else has changed this assignment meanwhile: read it again, then change it.',
  );

export const shippedHasItsPeople = () =>
  new RuleBroken(
    'SHIPPED_AUDIENCE',
    'Whom an assignment of the programme reaches is not edited: move its go-live or its waves instead.',
    [{ code: 'SHIPPED_AUDIENCE', field: 'audience', message: 'The programme decides whom it reaches.' }],
  );
