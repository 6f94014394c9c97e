import { NotFound } from '../common/errors/domain-error.js';

export const mailNotKnown = () =>
  new NotFound(
    'MAIL_NOT_KNOWN',
    'This link is of a message that is not known any more: sign in and choose your mail under your profile.',
  );
