import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import type { Reach } from './reachability.js';
import { shortSubject } from './words.js';

/** A message as it is planned; a public id where the caller wants to know whether this very one stands there. */
export interface PlannedMessage {
  publicId?: string;
  /** Null for a post to a department. */
  personId: number | null;
  to: { channel: 'email'; address: string } | { channel: 'chat'; chatChannelId: number };
  day: Day;
  slot: string;
  kind: string;
  reach: Reach;
  subject: string;
  words: string;
  sendAt: Date;
  expiresAt: Date;
}

const COLUMNS = [
  'public_id',
  'person_id',
  'channel',
  'chat_channel_id',
  'day',
  'slot',
  'kind',
  'reach',
  'address',
  'subject',
  'words',
  'status',
  'attempts',
  'next_attempt_at',
  'expires_at',
  'created_at',
];

/** Messages as they are planned, and taken back before anybody has claimed them. */
@Injectable()
export class OutboxRepository {
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Lets the dispatcher be woken by new messages instead of at its next look. */
  onPlanned(wake: () => void): void {
    this.wake = wake;
  }

  /** Plans messages inside the caller's run; those that stand there for their person, day and slot are left alone. */
  async plan(messages: readonly PlannedMessage[], now: Date): Promise<void> {
    const rows = messages.map((one) => [
      one.publicId ?? publicId(),
      one.personId,
      one.to.channel,
      one.to.channel === 'chat' ? one.to.chatChannelId : null,
      one.day,
      one.slot,
      one.kind,
      one.reach,
      one.to.channel === 'email' ? one.to.address : null,
      shortSubject(one.subject),
      one.words,
      'planned',
      0,
      one.sendAt,
      one.expiresAt,
      now,
    ]);
    const fresh = await this.database.insertMany('outbox', COLUMNS, rows, { once: true });
    if (fresh > 0) this.transactions.afterCommit(() => this.wakeUp());
  }

  /** Which of these public ids stand there: the others met a message of the same person, day and slot. */
  async planned(publicIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ publicId: string }>(
      `SELECT public_id AS publicId FROM outbox WHERE public_id IN (${slots(publicIds)})`,
      publicIds,
    );
    return new Set(rows.map((row) => row.publicId));
  }

  /**
   * Stops these messages inside the caller's run where nobody has claimed them yet. Returns which were stopped and have never left: what was
   * sent again by hand may have.
   */
  async retract(ids: readonly number[], now: Date): Promise<number[]> {
    await this.database.execute(
      `UPDATE outbox SET status = 'suppressed', reason = 'retracted', settled_at = ? WHERE id IN (${slots(ids)}) AND status = 'planned'`,
      [now, ...ids],
    );
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM outbox WHERE id IN (${slots(ids)}) AND status = 'suppressed' AND reason = 'retracted' AND repeated_at IS NULL`,
      ids,
    );
    return rows.map(({ id }) => id);
  }

  /** Lets the dispatcher look at once. */
  wakeUp(): void {
    this.wake();
  }
}
