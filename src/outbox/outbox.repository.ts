import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId, secretToken } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { type ClaimedMessage, type ClaimedRow, toClaimed } from './claimed-message.js';
import { type MessageReason, type MessageStatus, MOST_ATTEMPTS } from './message-state.js';
import type { Reach } from './reachability.js';

/** A message as it is planned; a public id where the caller wants to know whether this very one stands there. */
export interface PlannedMessage {
  publicId?: string;
  personId: number;
  address: string;
  day: Day;
  slot: string;
  kind: string;
  reach: Reach;
  subject: string;
  words: string;
  sendAt: Date;
  expiresAt: Date;
}

/** What is written down of messages after an answer; `nextAttemptAt` where they are planned again. */
export interface Settlement {
  status: MessageStatus;
  reason: MessageReason | null;
  reply?: string;
  nextAttemptAt?: Date;
}

const COLUMNS = [
  'public_id',
  'person_id',
  'channel',
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

/** Messages of a claim that were not handed over yet; six times the instant, then the token. */
const CLAIMED = `SELECT o.id, o.public_id AS publicId, o.reach, o.address, o.subject, o.words, o.attempts, o.created_at AS createdAt,
              o.expires_at AS expiresAt, p.email, p.given_name || ' ' || p.family_name AS name, p.erased_at AS erasedAt,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?) AS serving,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at > ? AND s.ends_at > ?) AS toStart,
              (SELECT COUNT(*) FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?) AS absent
         FROM outbox o JOIN persons p ON p.id = o.person_id WHERE o.owner = ? AND o.status = 'claimed' ORDER BY o.id`;

/** The state of transport of every message: each change is one conditional update, committed at once. */
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
      'email',
      one.day,
      one.slot,
      one.kind,
      one.reach,
      one.address,
      one.subject,
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

  /** Stops these messages inside the caller's run where nobody has claimed them yet; returns which were stopped. */
  async retract(ids: readonly number[], now: Date): Promise<number[]> {
    await this.database.execute(
      `UPDATE outbox SET status = 'suppressed', reason = 'retracted', settled_at = ? WHERE id IN (${slots(ids)}) AND status = 'planned'`,
      [now, ...ids],
    );
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM outbox WHERE id IN (${slots(ids)}) AND status = 'suppressed' AND reason = 'retracted'`,
      ids,
    );
    return rows.map(({ id }) => id);
  }

  /** Lets the dispatcher look at once. */
  wakeUp(): void {
    this.wake();
  }

  /**
   * Takes up to `most` messages that are due, until `leaseUntil`. Returns the token of the claim, null where nothing was due, and an empty
   * one where another process was quicker with all of them.
   */
  async claim(now: Date, leaseUntil: Date, most: number): Promise<string | null> {
    const due = await this.database.query<{ id: number }>(
      `SELECT id FROM outbox WHERE status = 'planned' AND next_attempt_at <= ? AND attempts < ?
        ORDER BY next_attempt_at, id LIMIT ${Math.trunc(most)}`,
      [now, MOST_ATTEMPTS],
    );
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return null;
    const owner = secretToken();
    const taken = await this.transactions.run(
      () =>
        this.database.execute(
          `UPDATE outbox SET status = 'claimed', owner = ?, lease_until = ?, attempts = attempts + 1
            WHERE id IN (${slots(ids)}) AND status = 'planned' AND next_attempt_at <= ? AND attempts < ?`,
          [owner, leaseUntil, ...ids, now, MOST_ATTEMPTS],
        ),
      { confirm: async () => ((await this.countOf(owner)) > 0 ? 1 : null) },
    );
    return taken > 0 ? owner : '';
  }

  /** What a claim holds and has not handed over yet, with whom it is for as they are now: one statement for all. */
  async claimed(owner: string, now: Date): Promise<ClaimedMessage[]> {
    const rows = await this.database.query<ClaimedRow>(CLAIMED, [now, now, now, now, now, now, owner]);
    return rows.map((row) => toClaimed(row, now));
  }

  /**
   * The point of no return: after it the body may leave. False when the claim does not hold any more, and then it must not.
   */
  async hand(id: number, owner: string, now: Date, leaseUntil: Date): Promise<boolean> {
    const handed = await this.transactions.run(
      () =>
        this.database.execute(
          `UPDATE outbox SET status = 'handing', lease_until = ? WHERE id = ? AND owner = ? AND status = 'claimed' AND lease_until > ?`,
          [leaseUntil, id, owner, now],
        ),
      { confirm: async () => ((await this.statusOf(id, owner)) === 'handing' ? 1 : 0) },
    );
    return handed === 1;
  }

  /** Writes down what became of messages of a claim, also where its lease ran out meanwhile: an answer is an answer. */
  async settle(ids: readonly number[], owner: string, now: Date, to: Settlement): Promise<void> {
    const isOver = to.status !== 'planned';
    await this.transactions.run(
      () =>
        this.database.execute(
          `UPDATE outbox SET status = ?, reason = ?, reply = ?, owner = ?, lease_until = NULL,
                  next_attempt_at = COALESCE(?, next_attempt_at), settled_at = ?
            WHERE id IN (${slots(ids)}) AND owner = ? AND status IN ('claimed', 'handing', 'unconfirmed')`,
          [
            to.status,
            to.reason,
            to.reply ?? null,
            to.status === 'unconfirmed' ? owner : null,
            to.nextAttemptAt ?? null,
            isOver ? now : null,
            ...ids,
            owner,
          ],
        ),
      { confirm: async () => 0 },
    );
  }

  /** Gives back what a claim has not handed over, as if it had not been tried. */
  async release(owner: string, reason: MessageReason | null, nextAttemptAt: Date): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(
        `UPDATE outbox SET status = 'planned', reason = ?, owner = NULL, lease_until = NULL, attempts = attempts - 1, next_attempt_at = ?
          WHERE owner = ? AND status = 'claimed'`,
        [reason, nextAttemptAt, owner],
      ),
    );
  }

  /** What a process that ended has left behind: whatever may have been handed over is for a person to decide, the rest is tried again. */
  async giveUpLeases(now: Date): Promise<void> {
    const left = await this.database.first<{ id: number }>(
      `SELECT id FROM outbox WHERE status IN ('claimed', 'handing') AND lease_until <= ? LIMIT 1`,
      [now],
    );
    if (!left) return;
    await this.transactions.run(async () => {
      await this.database.execute(
        `UPDATE outbox SET status = 'unconfirmed', reason = 'process-ended', lease_until = NULL, settled_at = ?
          WHERE status = 'handing' AND lease_until <= ?`,
        [now, now],
      );
      await this.database.execute(
        `UPDATE outbox SET status = 'failed', reason = 'too-many-attempts', owner = NULL, lease_until = NULL, settled_at = ?
          WHERE status = 'claimed' AND lease_until <= ? AND attempts >= ?`,
        [now, now, MOST_ATTEMPTS],
      );
      await this.database.execute(
        `UPDATE outbox SET status = 'planned', reason = 'process-ended', owner = NULL, lease_until = NULL
          WHERE status = 'claimed' AND lease_until <= ?`,
        [now],
      );
    });
  }

  private async countOf(owner: string): Promise<number> {
    const row = await this.database.first<{ held: number | string }>(
      'SELECT COUNT(*) AS held FROM outbox WHERE owner = ?',
      [owner],
    );
    return Number(row?.held ?? 0);
  }

  private async statusOf(id: number, owner: string): Promise<MessageStatus | null> {
    const sql = 'SELECT status FROM outbox WHERE id = ? AND owner = ?';
    return (await this.database.first<{ status: MessageStatus }>(sql, [id, owner]))?.status ?? null;
  }
}
