import { RuleBroken, TooManyTries } from '../common/errors/domain-error.js';

export const noAddress = () =>
  new RuleBroken(
    'NO_EMAIL_ADDRESS',
    'Nobody can write to you: your record has no e-mail address. It comes from the HR file.',
  );

export const tooManyTestMessages = (retryAfterSeconds: number) =>
  new TooManyTries(
    'TOO_MANY_TEST_MESSAGES',
    'Five test messages in a quarter of an hour are enough: wait before the next one.',
    retryAfterSeconds,
  );
