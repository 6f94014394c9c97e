import { Conflict, NotSignedIn, RuleBroken } from '../common/errors/domain-error.js';

/** One answer for whatever is wrong, so that nobody learns which numbers exist or have a code. */
export const activationFailed = () =>
  new NotSignedIn(
    'ACTIVATION_FAILED',
    'This employee number and code open nothing: check both on the slip, or ask your manager for a new code.',
  );
export const cannotActivate = () =>
  new Conflict(
    'PERSON_CANNOT_ACTIVATE',
    'This person has a password, is locked out or has left: ask an admin for a link that sets a new password.',
  );
export const nobodyToActivate = () =>
  new RuleBroken('NOBODY_TO_ACTIVATE', 'Everybody whom this names can sign in already: name others.', [
    {
      code: 'NOBODY_TO_ACTIVATE',
      message: 'Nobody among them is without a password, and not locked out or gone.',
    },
  ]);
