import { nextAsk, type PastAnswer } from '../tip-deliveries/refresher.js';

/** A tip of somebody's with what they answered to its question so far. */
export interface AskedTip {
  /** Since when they know it. */
  since: Date;
  answers: readonly PastAnswer[];
}

/** The instants between which a question must have come back to be said now: after the last look, up to now. */
export interface Look {
  after: Date;
  upTo: Date;
}

/** For which time a question came back within a look, from 1; null where it did not. */
export function roundWithin({ since, answers }: AskedTip, { after, upTo }: Look): number | null {
  const next = nextAsk(since, answers);
  return next && next.dueAt > after && next.dueAt <= upTo ? next.round : null;
}
