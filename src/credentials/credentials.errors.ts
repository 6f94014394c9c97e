import { NotFound } from '../common/errors/domain-error.js';

export const credentialNotFound = () =>
  new NotFound('CREDENTIAL_NOT_FOUND', 'There is no such badge, it was taken away, or it is not yours.');

export const statusListNotFound = () =>
  new NotFound('STATUS_LIST_NOT_FOUND', 'No badge was given out that this list would tell of.');
