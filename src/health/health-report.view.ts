import type { HealthState } from './health-state.js';

/** `well`, `late` (it runs behind) or `failing` (somebody has to look). */
export class HealthDatabaseView {
  state: HealthState;
  /** sqlite, mariadb or mysql. */
  kind: string;
  answeredInMs: number;
}

export class HealthClockView {
  state: HealthState;
  /** When the hour was last told; everything regular hangs on it. */
  lastHourAt: string | null;
}

export class HealthDailyWorkView {
  state: HealthState;
  /** The organisation's day that was begun last, `YYYY-MM-DD`. */
  day: string | null;
  begunAt: string | null;
  /** When the last part of its work was done; null while some of it is open. */
  doneAt: string | null;
  partsDone: number;
  partsOpen: number;
}

/** A part that news wait for. */
export class HealthConsumerView {
  name: string;
  waiting: number;
  /** Given up after ten tries. */
  parked: number;
  oldestAt: string;
}

export class HealthNewsView {
  state: HealthState;
  waiting: number;
  parked: number;
  /** The parts that are behind, the longest waiting first. */
  behind: HealthConsumerView[];
}

export class HealthImportView {
  id: string;
  fileName: string;
  /** running, applied, failed or undone. */
  status: string;
  at: string;
}

export class HealthSealsView {
  state: HealthState;
  lastSealedAt: string | null;
  unsealedEntries: number;
}

/** Messages on their way by one channel. */
export class HealthChannelView {
  waiting: number;
  /** From when on the first of them may be sent: since then it waits, or then it is tried next; null where none waits. */
  firstAt: string | null;
  /** Given up, and of nobody knows whether they arrived; both are kept for months. */
  failed: number;
  unconfirmed: number;
}

export class HealthMessagesView {
  state: HealthState;
  /** Whether the settings name a mail server; without one no mail waits. */
  hasMailServer: boolean;
  mail: HealthChannelView;
  chat: HealthChannelView;
  /** Chats of departments whose service says that their webhook is gone. */
  brokenChats: number;
}

export class HealthWebhooksView {
  state: HealthState;
  waiting: number;
  firstAt: string | null;
  parked: number;
  /** Webhooks that were switched off by themselves, since nothing went well for days. */
  switchedOff: number;
}

export class HealthReportView {
  checkedAt: string;
  version: string;
  database: HealthDatabaseView;
  clock: HealthClockView;
  dailyWork: HealthDailyWorkView;
  news: HealthNewsView;
  seals: HealthSealsView;
  messages: HealthMessagesView;
  webhooks: HealthWebhooksView;
  /** The import that was begun last, dry runs aside; null before the first. */
  lastImport: HealthImportView | null;
  /** When content was last published; null before the first time. */
  contentPublishedAt: string | null;
}
