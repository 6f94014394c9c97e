import { TooManyTries } from '../common/errors/domain-error.js';

export const tooManyTries = (retryAfterSeconds: number) =>
  new TooManyTries('TOO_MANY_TRIES', 'Too many failed tries: wait before the next one.', retryAfterSeconds);
