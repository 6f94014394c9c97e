import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { Transactions } from '../database/transactions.js';

/** A piece of news, written by its cause in the cause's own transaction. */
export interface News {
  kind: string;
  /** The row that it is about, if it is one. */
  subjectId?: number;
  payload?: Record<string, unknown>;
  /** Makes a repeat harmless: the second row with the same key is not written. */
  uniqueKey?: string;
}

/** Where features say what happened, for whoever stands above them on the map. */
@Injectable()
export class EventLog {
  private wake: (kinds: readonly string[]) => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes a piece of news inside the caller's run. */
  async record(news: News): Promise<void> {
    await this.recordMany([news]);
  }

  /** Writes pieces of news inside the caller's run, in few statements. */
  async recordMany(news: readonly News[]): Promise<void> {
    const now = this.clock.now();
    const fresh = await this.database.insertMany(
      'events',
      ['kind', 'unique_key', 'subject_id', 'payload', 'occurred_at'],
      news.map((one) => [
        one.kind,
        one.uniqueKey ?? null,
        one.subjectId ?? null,
        JSON.stringify(one.payload ?? {}),
        now,
      ]),
      { once: true },
    );
    if (fresh > 0) this.transactions.afterCommit(() => this.wake(news.map(({ kind }) => kind)));
  }

  /** Lets the runner be woken by news of these kinds after a commit instead of at its next look. */
  onNews(wake: (kinds: readonly string[]) => void): void {
    this.wake = wake;
  }
}
