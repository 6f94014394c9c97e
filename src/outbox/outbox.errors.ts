import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const messageNotFound = () =>
  new NotFound('MESSAGE_NOT_FOUND', 'There is no such message: look the outbox up again.');

export const messageNotRepeatable = () =>
  new Conflict(
    'MESSAGE_NOT_REPEATABLE',
    'Only a message that failed can be sent again, or, once, one of which nobody knows whether it arrived, and only to somebody with an e-mail address.',
  );
