import { NotFound } from '../common/errors/domain-error.js';

export const certificateNotFound = () =>
  new NotFound('CERTIFICATE_NOT_FOUND', 'There is no such completed enrolment, or it is not yours to see.');
