import { NotFound, RuleBroken } from '../common/errors/domain-error.js';
import { type Blocker, BLOCKERS } from './booking.js';

export const bookingNotFound = () =>
  new NotFound('BOOKING_NOT_FOUND', 'There is no such booking, or it is not yours to see.');

/** Names every reason at once. */
export const bookingRefused = (reasons: readonly Blocker[]) =>
  new RuleBroken(
    'BOOKING_REFUSED',
    'That cannot be done: each reason is named.',
    reasons.map((code) => ({ code, message: BLOCKERS[code] })),
  );

export const cancellationClosed = () =>
  new RuleBroken('CANCELLATION_CLOSED', 'It is too late to cancel: ask the trainer.');
