import { type ErrorDetail, RuleBroken, Unavailable } from '../common/errors/domain-error.js';

export const passwordWeak = (reasons: ErrorDetail[]) =>
  new RuleBroken('PASSWORD_WEAK', 'This password cannot be used: see details, and choose another.', reasons);

/** 503 while so many passwords are being looked at that another one would wait too long. */
export class PasswordsBusy extends Unavailable {
  readonly retryAfterSeconds = 2;

  constructor() {
    super('PASSWORDS_BUSY', 'Many people are signing in at this moment: try again in a few seconds.');
  }
}
