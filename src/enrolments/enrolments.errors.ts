import { NotFound } from '../common/errors/domain-error.js';

export const enrolmentNotFound = () =>
  new NotFound(
    'ENROLMENT_NOT_FOUND',
    'There is no such enrolment, or it is not yours to see: check the address.',
  );
