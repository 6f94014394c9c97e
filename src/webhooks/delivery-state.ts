import { pauseMs } from '../outbox/message-state.js';
import type { CallResult } from '../web-calls/web-caller.js';

/** `planned → claimed → delivered | parked`; `dropped`: its endpoint was removed meanwhile. */
export const DELIVERY_STATUSES = ['planned', 'claimed', 'delivered', 'parked', 'dropped'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** After so many tries, about two days, a delivery is parked for a person to look at. */
export const MOST_TRIES = 12;
const LONGEST_WISH_MS = 6 * 3_600_000;
/** An endpoint of which nothing went well for so long is switched off. */
export const SWITCHED_OFF_AFTER_MS = 3 * 86_400_000;
/** One that does not answer is left alone for so long, so that it holds nobody up. */
export const REST_MS = 30_000;

/** What becomes of a delivery. */
export type DeliveryOutcome =
  { status: 'delivered' } | { status: 'parked'; isGone: boolean } | { status: 'planned'; pauseMs: number };

/**
 * Decides what becomes of a delivery after its `tries`-th try. Any answer from 200 to 299 takes it over; 410 says that nobody wants any more;
 * all else, silence too, is tried again, since the id of a message lets the other side know it again. `chance` from 0 to 1 spreads repeats; a
 * pause that the other side asks for is kept, up to six hours.
 */
export function outcomeOfCall(result: CallResult, tries: number, chance: number): DeliveryOutcome {
  const isAnswer = result.kind === 'answered';
  if (isAnswer && result.status >= 200 && result.status < 300) return { status: 'delivered' };
  if (isAnswer && result.status === 410) return { status: 'parked', isGone: true };
  if (tries >= MOST_TRIES) return { status: 'parked', isGone: false };
  const wished = isAnswer && result.retryAfterS !== null ? result.retryAfterS * 1_000 : 0;
  return { status: 'planned', pauseMs: Math.max(pauseMs(tries, chance), Math.min(wished, LONGEST_WISH_MS)) };
}
