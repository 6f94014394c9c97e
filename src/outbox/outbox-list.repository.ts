import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { MessageReason, MessageStatus } from './message-state.js';

/** A message as a list shows it. */
export interface OutboxRow {
  id: number;
  publicId: string;
  personPublicId: string;
  personName: string;
  kind: string;
  status: MessageStatus;
  reason: MessageReason | null;
  reply: string | null;
  attempts: number;
  address: string | null;
  subject: string | null;
  words: string | null;
  createdAt: Date;
  nextAttemptAt: Date;
  settledAt: Date | null;
  repeatedAt: Date | null;
}

/** A message that came back: for good, or only this once. */
export interface Bounce {
  publicId: string;
  /** In small letters. */
  address: string;
  kind: 'gone' | 'for-now';
  reply: string;
}

/** How much waits, and what went wrong. */
export interface OutboxCounts {
  waiting: number;
  oldestWaitingAt: Date | null;
  underWay: number;
  failed: number;
  unconfirmed: number;
}

const ROW = `SELECT o.id, o.public_id AS publicId, p.public_id AS personPublicId, p.given_name || ' ' || p.family_name AS personName, o.kind,
    o.status, o.reason, o.reply, o.attempts, o.address, o.subject, o.words, o.created_at AS createdAt, o.next_attempt_at AS nextAttemptAt,
    o.settled_at AS settledAt, o.repeated_at AS repeatedAt
  FROM outbox o JOIN persons p ON p.id = o.person_id`;

/** What admins see of the outbox, and the two acts that are theirs. */
@Injectable()
export class OutboxListRepository {
  constructor(private readonly database: Database) {}

  /** Messages in these states, latest first, the next ones below an id. */
  async page(
    statuses: readonly MessageStatus[],
    beforeId: number | null,
    limit: number,
  ): Promise<OutboxRow[]> {
    const before = beforeId === null ? '' : 'AND o.id < ?';
    const some = Math.trunc(limit);
    // One range of the index a state: all of them in one would be sorted.
    const pages = await Promise.all(
      statuses.map((status) =>
        this.database.query<{ id: number }>(
          `SELECT o.id FROM outbox o WHERE o.status = ? ${before} ORDER BY o.id DESC LIMIT ${some}`,
          [status, ...(beforeId === null ? [] : [beforeId])],
        ),
      ),
    );
    const ids = pages
      .flat()
      .map(({ id }) => id)
      .toSorted((one, other) => other - one)
      .slice(0, some);
    if (ids.length === 0) return [];
    const rows = await this.database.query<StoredRow>(
      `${ROW} WHERE o.id IN (${slots(ids)}) ORDER BY o.id DESC`,
      ids,
    );
    return rows.map(toRow);
  }

  async find(publicId: string): Promise<OutboxRow | null> {
    const row = await this.database.first<StoredRow>(`${ROW} WHERE o.public_id = ?`, [publicId]);
    return row && toRow(row);
  }

  async counts(): Promise<OutboxCounts> {
    const states: MessageStatus[] = ['planned', 'claimed', 'handing', 'failed', 'unconfirmed'];
    const rows = await this.database.query<{
      status: MessageStatus;
      messages: number | string;
      oldest: Date | string;
    }>(
      `SELECT status, COUNT(*) AS messages, MIN(next_attempt_at) AS oldest FROM outbox WHERE status IN (${slots(states)}) GROUP BY status`,
      states,
    );
    const of = (status: MessageStatus) => Number(rows.find((row) => row.status === status)?.messages ?? 0);
    const waiting = rows.find(({ status }) => status === 'planned');
    return {
      waiting: of('planned'),
      oldestWaitingAt: instantOrNull(waiting?.oldest ?? null),
      underWay: of('claimed') + of('handing'),
      failed: of('failed'),
      unconfirmed: of('unconfirmed'),
    };
  }

  /** When a test message was last accepted, or null. */
  async testedAt(): Promise<Date | null> {
    const row = await this.database.first<{ at: Date | string | null }>(
      `SELECT MAX(settled_at) AS at FROM outbox WHERE kind = 'test' AND status = 'sent'`,
    );
    return instantOrNull(row?.at ?? null);
  }

  /**
   * Plans a message again that failed, or of which nobody knows and that nobody repeated before, to the address that its person has now; false
   * where it is in another state or nobody has an address.
   */
  async planAgain(publicId: string, now: Date, expiresAt: Date): Promise<boolean> {
    const changed = await this.database.execute(
      // The status comes last: MariaDB reads what was set before it.
      `UPDATE outbox SET repeated_at = CASE WHEN status = 'unconfirmed' THEN ? ELSE repeated_at END, reason = NULL, reply = NULL, owner = NULL, attempts = 0, next_attempt_at = ?, expires_at = ?,
              settled_at = NULL, address = (SELECT p.email FROM persons p WHERE p.id = outbox.person_id), status = 'planned'
        WHERE public_id = ? AND (status = 'failed' OR (status = 'unconfirmed' AND repeated_at IS NULL)) AND words IS NOT NULL
          AND EXISTS (SELECT 1 FROM persons p WHERE p.id = outbox.person_id AND p.email IS NOT NULL)`,
      [now, now, expiresAt, publicId],
    );
    return changed === 1;
  }

  /**
   * Notes inside the caller's run that a message came back from the address that it went to; returns its id, and null where there is no such
   * message or that is known. What came back for good counts as failed: sending it again lets its address be tried again.
   */
  async noteBounce({ publicId, address, kind, reply }: Bounce, now: Date): Promise<number | null> {
    const [status, reason] = kind === 'gone' ? ['failed', 'bounced'] : ['sent', 'bounced-for-now'];
    const changed = await this.database.execute(
      `UPDATE outbox SET status = ?, reason = ?, reply = ?, settled_at = ?
        WHERE public_id = ? AND LOWER(address) = ? AND status IN ('sent', 'unconfirmed') AND COALESCE(reason, '') <> ?`,
      [status, reason, reply, now, publicId, address, reason],
    );
    if (changed === 0) return null;
    const row = await this.database.first<{ id: number }>('SELECT id FROM outbox WHERE public_id = ?', [
      publicId,
    ]);
    return row?.id ?? null;
  }

  /** Deletes what was planned before then and is not under way, at most so many messages; returns how many there were. */
  async deleteBefore(before: Date, most: number): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM outbox WHERE created_at < ? AND status NOT IN ('claimed', 'handing') ORDER BY created_at LIMIT ${Math.trunc(most)}`,
      [before],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM outbox WHERE id IN (${slots(ids)})`, ids);
  }
}

type StoredRow = Omit<OutboxRow, 'createdAt' | 'nextAttemptAt' | 'settledAt' | 'repeatedAt'> & {
  createdAt: Date | string;
  nextAttemptAt: Date | string;
  settledAt: Date | string | null;
  repeatedAt: Date | string | null;
};

const toRow = (row: StoredRow): OutboxRow => ({
  ...row,
  createdAt: instant(row.createdAt),
  nextAttemptAt: instant(row.nextAttemptAt),
  settledAt: instantOrNull(row.settledAt),
  repeatedAt: instantOrNull(row.repeatedAt),
});
