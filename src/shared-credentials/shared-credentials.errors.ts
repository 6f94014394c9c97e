import { NotFound } from '../common/errors/domain-error.js';

export const sharedCredentialNotFound = () =>
  new NotFound('SHARED_CREDENTIAL_NOT_FOUND', 'No badge was given out under this address.');

export const notShared = () =>
  new NotFound(
    'CREDENTIAL_NOT_SHARED',
    'Its person does not share this badge, or it does not hold any more.',
  );
