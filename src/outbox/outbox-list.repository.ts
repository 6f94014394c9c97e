import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { ChatKind } from '../chat-channels/chat-channel.entity.js';
import { type Channel, CHANNELS, type MessageReason, type MessageStatus } from './message-state.js';

/** A message as a list shows it. */
export interface OutboxRow {
  id: number;
  publicId: string;
  /** Null for a post to a department. */
  personPublicId: string | null;
  personName: string | null;
  channel: Channel;
  /** Of a message to a chat: what admins call it (null for somebody’s own), and the service. */
  chatName: string | null;
  chatKind: ChatKind | null;
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

/** How much waits, from when on the first of it may be sent, and what went wrong. */
export interface OutboxCounts {
  waiting: number;
  oldestWaitingAt: Date | null;
  underWay: number;
  failed: number;
  unconfirmed: number;
}

const ROW = `SELECT o.id, o.public_id AS publicId, p.public_id AS personPublicId, p.given_name || ' ' || p.family_name AS personName, o.channel,
    c.name AS chatName, c.kind AS chatKind, o.kind,
    o.status, o.reason, o.reply, o.attempts, o.address, o.subject, o.words, o.created_at AS createdAt, o.next_attempt_at AS nextAttemptAt,
    o.settled_at AS settledAt, o.repeated_at AS repeatedAt
  FROM outbox o LEFT JOIN persons p ON p.id = o.person_id LEFT JOIN chat_channels c ON c.id = o.chat_channel_id`;

const COUNTED: readonly MessageStatus[] = ['planned', 'claimed', 'handing', 'failed', 'unconfirmed'];

/** What admins see of the outbox, the acts that are theirs, and what is planned again. */
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

  /** Of each channel. */
  async counts(): Promise<Record<Channel, OutboxCounts>> {
    const rows = await this.database.query<CountRow>(
      `SELECT channel, status, COUNT(*) AS messages, MIN(next_attempt_at) AS oldest FROM outbox
        WHERE channel IN (${slots(CHANNELS)}) AND status IN (${slots(COUNTED)}) GROUP BY channel, status`,
      [...CHANNELS, ...COUNTED],
    );
    return { email: countsOf(rows, 'email'), chat: countsOf(rows, 'chat') };
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
   * where it is in another state or nobody has an address. A message to a chat goes there again and nowhere else.
   */
  async planAgain(publicId: string, now: Date, expiresAt: Date): Promise<boolean> {
    const changed = await this.database.execute(
      // The status comes last: MariaDB reads what was set before it.
      `UPDATE outbox SET repeated_at = CASE WHEN status = 'unconfirmed' THEN ? ELSE repeated_at END, reason = NULL, reply = NULL, owner = NULL, attempts = 0, next_attempt_at = ?, expires_at = ?,
              settled_at = NULL, status = 'planned',
              address = CASE WHEN channel = 'email' THEN (SELECT p.email FROM persons p WHERE p.id = outbox.person_id) ELSE NULL END
        WHERE public_id = ? AND (status = 'failed' OR (status = 'unconfirmed' AND repeated_at IS NULL)) AND words IS NOT NULL
          AND (EXISTS (SELECT 1 FROM persons p WHERE p.id = outbox.person_id AND p.email IS NOT NULL AND outbox.channel = 'email')
            OR EXISTS (SELECT 1 FROM chat_channels c WHERE c.id = outbox.chat_channel_id AND c.status = 'on' AND c.hook_url IS NOT NULL))`,
      [now, now, expiresAt, publicId],
    );
    return changed === 1;
  }

  /** Lets the address that a message goes to be tried again, inside the caller's run, whatever came back from it to its person. */
  async forgetBounces(id: number): Promise<void> {
    const to = await this.database.first<{ personId: number | null; address: string | null }>(
      'SELECT person_id AS personId, address FROM outbox WHERE id = ?',
      [id],
    );
    if (!to) return;
    await this.database.execute(
      `UPDATE outbox SET reason = 'bounced-before' WHERE person_id = ? AND address = ? AND reason = 'bounced'`,
      [to.personId, to.address],
    );
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

  /** Plans these messages anew, inside the caller's run, where their time ran out before they left. */
  async resume(publicIds: readonly string[], now: Date, expiresAt: Date): Promise<void> {
    await this.database.execute(
      `UPDATE outbox SET status = 'planned', reason = NULL, attempts = 0, next_attempt_at = ?, expires_at = ?, settled_at = NULL
        WHERE public_id IN (${slots(publicIds)}) AND status = 'expired'`,
      [now, expiresAt, ...publicIds],
    );
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

interface CountRow {
  channel: Channel;
  status: MessageStatus;
  messages: number | string;
  oldest: Date | string;
}

function countsOf(rows: readonly CountRow[], channel: Channel): OutboxCounts {
  const find = (status: MessageStatus) =>
    rows.find((row) => row.channel === channel && row.status === status);
  const of = (status: MessageStatus) => Number(find(status)?.messages ?? 0);
  return {
    waiting: of('planned'),
    oldestWaitingAt: instantOrNull(find('planned')?.oldest ?? null),
    underWay: of('claimed') + of('handing'),
    failed: of('failed'),
    unconfirmed: of('unconfirmed'),
  };
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
