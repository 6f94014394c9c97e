import type { Answer } from '../mail/mail.js';

/**
 * `planned → claimed → handing → sent | failed | unconfirmed`; `expired` came too late, `suppressed` was for somebody who is not to be written to.
 * From `handing` on the body may have left, so nothing repeats it by itself.
 */
export const MESSAGE_STATUSES = [
  'planned',
  'claimed',
  'handing',
  'sent',
  'failed',
  'unconfirmed',
  'expired',
  'suppressed',
] as const;
export type MessageStatus = (typeof MESSAGE_STATUSES)[number];

/** What carries a message. */
export const CHANNELS = ['email', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a message is where it is. */
export type MessageReason =
  | 'refused'
  | 'postponed'
  | 'server-down'
  | 'no-answer'
  | 'process-ended'
  | 'too-many-attempts'
  | 'too-late'
  | 'no-mail-server'
  | 'chat-gone'
  | 'erased'
  | 'address-changed'
  | 'retracted'
  | 'not-in-service'
  | 'on-leave'
  /** It came back: mail to this address never arrives; or only this one did not. */
  | 'bounced'
  | 'bounced-for-now'
  /** It came back, and an admin has had the address tried again since. */
  | 'bounced-before'
  /** An earlier message to the same address came back. */
  | 'unreachable';

/** After so many attempts a message is given up, for a person to look at. */
export const MOST_ATTEMPTS = 6;

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** What becomes of a message after an answer. */
export type Outcome =
  | { status: 'sent'; reason: null }
  | { status: 'failed'; reason: 'refused' | 'too-many-attempts' | 'chat-gone' }
  | { status: 'unconfirmed'; reason: 'no-answer' }
  | { status: 'planned'; reason: 'postponed'; pauseMs: number };

/**
 * Decides what becomes of a message after its `attempts`-th attempt. A definite no for now is tried again later, a definite no for good is not;
 * silence once the body may have left is never repeated. `chance` from 0 to 1 spreads repeats, so that what failed together does not return together.
 */
export function outcomeOf(answer: Answer, attempts: number, chance: number): Outcome {
  switch (answer.kind) {
    case 'accepted':
      return { status: 'sent', reason: null };
    case 'silent':
      return { status: 'unconfirmed', reason: 'no-answer' };
    case 'refused':
      // 503 says that the conversation went wrong, which a new one may not.
      if (answer.code >= 500 && answer.code !== 503) return { status: 'failed', reason: 'refused' };
      return again(attempts, chance);
    case 'broken':
    case 'withheld':
      return again(attempts, chance);
  }
}

/** What becomes of a message that certainly did not arrive and may yet. */
export function again(attempts: number, chance: number): Outcome {
  if (attempts >= MOST_ATTEMPTS) return { status: 'failed', reason: 'too-many-attempts' };
  return { status: 'planned', reason: 'postponed', pauseMs: pauseMs(attempts, chance) };
}

/** The pause after so many failures: a minute, then four times as long each time, at most six hours; half to one and a half times that. */
export function pauseMs(failures: number, chance: number): number {
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** Math.max(0, failures - 1));
  return Math.round(pause * (0.5 + chance));
}
