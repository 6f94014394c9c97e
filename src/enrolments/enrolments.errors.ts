import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const enrolmentNotFound = () =>
  new NotFound(
    'ENROLMENT_NOT_FOUND',
    'There is no such enrolment, or it is not yours to see: check the address.',
  );

export const enrolmentNotOpen = () =>
  new Conflict(
    'ENROLMENT_NOT_OPEN',
    'This enrolment is no longer open: look at its status before changing it.',
  );
