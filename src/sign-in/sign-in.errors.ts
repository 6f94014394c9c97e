import { NotFound, NotSignedIn } from '../common/errors/domain-error.js';

/** One answer for whatever is wrong, so that nobody learns which logins exist. */
export const signInFailed = () =>
  new NotSignedIn(
    'SIGN_IN_FAILED',
    'This login and password do not open anything: check both, or ask an admin for a new link.',
  );
export const linkNotValid = () =>
  new NotFound(
    'LINK_NOT_VALID',
    'This link was used, has expired, or is not one of ours: ask for a new one.',
  );
