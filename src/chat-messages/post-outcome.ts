import { again, type Outcome } from '../outbox/message-state.js';
import type { CallResult } from '../web-calls/web-caller.js';

const LONGEST_WISH_MS = 6 * 3_600_000;
/** The webhook was removed, or its channel archived. */
const GONE = new Set([404, 410]);
/** The service did not take it now and may take it later: it said so itself. */
const LATER = new Set([408, 425, 429]);
/** A gateway in front of the service did not hear from it: the service may have posted it. */
const UNHEARD = new Set([502, 504]);

/**
 * Decides what becomes of a message after it was posted to a chat for the `attempts`-th time. A definite no for now is tried again later, with
 * the pause that the service asks for, up to six hours; a definite no for good is not. Where it may have been posted and nobody says so it is
 * never repeated: a chat knows no message again by its id. `chance` from 0 to 1 spreads repeats.
 */
export function outcomeOfPost(result: CallResult, attempts: number, chance: number): Outcome {
  if (result.kind === 'unanswered') {
    if (result.mayHaveArrived) return { status: 'unconfirmed', reason: 'no-answer' };
    return result.failure === 'address-not-allowed'
      ? { status: 'failed', reason: 'refused' }
      : again(attempts, chance);
  }
  const { status, retryAfterS } = result;
  if (status >= 200 && status < 300) return { status: 'sent', reason: null };
  if (GONE.has(status)) return { status: 'failed', reason: 'chat-gone' };
  if (UNHEARD.has(status)) return { status: 'unconfirmed', reason: 'no-answer' };
  if (status < 500 && !LATER.has(status)) return { status: 'failed', reason: 'refused' };
  const outcome = again(attempts, chance);
  if (outcome.status !== 'planned') return outcome;
  const wished = Math.min((retryAfterS ?? 0) * 1_000, LONGEST_WISH_MS);
  return { ...outcome, pauseMs: Math.max(outcome.pauseMs, wished) };
}

/** What the other side said, in a line of the outbox. */
export function replyOf(result: CallResult): string {
  return result.kind === 'answered'
    ? `${result.status} ${result.answer}`.trim().slice(0, 500)
    : result.failure;
}
