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
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes a piece of news inside the caller's run. */
  async record(news: News): Promise<void> {
    const isNew = await this.database.insertOnce('events', {
      kind: news.kind,
      unique_key: news.uniqueKey ?? null,
      subject_id: news.subjectId ?? null,
      payload: JSON.stringify(news.payload ?? {}),
      occurred_at: this.clock.now(),
    });
    if (isNew) this.transactions.afterCommit(() => this.wake());
  }

  /** Lets the runner be woken after a commit instead of at its next look. */
  onNews(wake: () => void): void {
    this.wake = wake;
  }
}
