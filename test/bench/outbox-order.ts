/** The writes of the dispatcher, in their order. */
export const WRITES = ['claim', 'claimed', 'hand', 'settle', 'release'] as const;
export type Moment = `${'before' | 'after'} ${(typeof WRITES)[number]}`;

/** What a worker is told. */
export interface WorkerOrder {
  /** From this instant on the clock of all workers runs `speed` times as fast, so that pauses and leases take no time of anybody's. */
  since: number;
  speed: number;
  leaseMs: number;
  /** How long a worker waits for the mail server, in real time. */
  answerMs: number;
  isNaive: boolean;
  /** Whether messages to chats are posted as well. */
  hasChat: boolean;
  /** Where it ends itself: the n-th time that it comes there. */
  die?: Death;
}

export interface Death {
  at: Moment;
  nth: number;
}
