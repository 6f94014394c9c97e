import { NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const certificateNotFound = () =>
  new NotFound('CERTIFICATE_NOT_FOUND', 'There is no such completed enrolment, or it is not yours to see.');

export const creditedElsewhere = () =>
  new RuleBroken(
    'CREDITED_ELSEWHERE',
    'This counts as completed because of something that was completed elsewhere: the certificate of that is the evidence, and there is none of ours.',
  );
