import { Injectable } from '@nestjs/common';
import { secretToken } from '../common/random.js';
import { Clock } from '../common/clock.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { instant, json } from '../database/values.js';

export interface StoredEvent {
  id: number;
  kind: string;
  subjectId: number | null;
  payload: Record<string, unknown>;
  occurredAt: Date;
}

/** One consumer's turn at one event; `owner` is the token of the claim, the same for turns that were looked for together. */
export interface Turn {
  id: number;
  owner: string;
  attempts: number;
  event: StoredEvent;
}

const LEASE_MS = 5 * 60_000;
/** No transaction of ours lasts longer, so no event with a lower id can still appear after this. */
const SETTLED_AFTER_MS = 10 * 60_000;
const BATCH = 100;

@Injectable()
export class EventsRepository {
  /** Per consumer: events up to this id have been listed for good. */
  private readonly settled = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Lists events of these kinds that the consumer has no row for yet; ids may become visible out of order. */
  async listNewFor(consumer: string, kinds: readonly string[]): Promise<void> {
    const after = this.settled.get(consumer) ?? 0;
    const unseen = await this.database.query<{ id: number }>(
      `SELECT e.id FROM events e LEFT JOIN event_consumptions c ON c.event_id = e.id AND c.consumer = ?
        WHERE e.id > ? AND e.kind IN (${slots(kinds)}) AND c.id IS NULL ORDER BY e.id`,
      [consumer, after, ...kinds],
    );
    if (unseen.length > 0) {
      const rows = unseen.map(({ id }) => [consumer, id, 'waiting', 0]);
      await this.transactions.run(() =>
        this.database.insertMany('event_consumptions', ['consumer', 'event_id', 'status', 'attempts'], rows, {
          once: true,
        }),
      );
    }
    const settledBefore = new Date(this.clock.now().getTime() - SETTLED_AFTER_MS);
    const settled = await this.database.first<{ id: number | null }>(
      'SELECT MAX(id) AS id FROM events WHERE id > ? AND occurred_at < ?',
      [after, settledBefore],
    );
    if (settled?.id) this.settled.set(consumer, settled.id);
  }

  /** What the consumer may take now, oldest first: waiting, postponed until now, or left behind by a dead process. */
  async due(consumer: string): Promise<Turn[]> {
    const rows = await this.database.query<Record<'id' | 'event_id' | 'attempts', number> & EventRow>(
      `SELECT c.id, c.event_id, c.attempts, e.kind, e.subject_id, e.payload, e.occurred_at
         FROM event_consumptions c JOIN events e ON e.id = c.event_id
        WHERE c.consumer = ? AND c.status IN ('waiting', 'claimed') AND (c.lease_until IS NULL OR c.lease_until <= ?)
        ORDER BY c.event_id LIMIT ${BATCH}`,
      [consumer, this.clock.now()],
    );
    const owner = secretToken();
    return rows.map((row) => ({
      id: row.id,
      owner,
      attempts: row.attempts,
      event: toEvent(row),
    }));
  }

  /** Takes turns of one owner; returns those that no other process was quicker to take. */
  async claim(turns: readonly Turn[]): Promise<Turn[]> {
    const [first] = turns;
    if (!first) return [];
    const now = this.clock.now();
    const ids = turns.map(({ id }) => id);
    const taken = await this.transactions.run(() =>
      this.database.execute(
        `UPDATE event_consumptions SET status = 'claimed', owner = ?, lease_until = ?, attempts = attempts + 1
          WHERE id IN (${slots(ids)}) AND status IN ('waiting', 'claimed') AND (lease_until IS NULL OR lease_until <= ?)`,
        [first.owner, new Date(now.getTime() + LEASE_MS), ...ids, now],
      ),
    );
    if (taken === turns.length) return [...turns];
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM event_consumptions WHERE id IN (${slots(ids)}) AND owner = ?`,
      [...ids, first.owner],
    );
    const ours = new Set(rows.map(({ id }) => id));
    return turns.filter(({ id }) => ours.has(id));
  }

  /** Notes that turns of one owner are done. */
  async finish(turns: readonly Turn[]): Promise<void> {
    const [first] = turns;
    if (!first) return;
    const ids = turns.map(({ id }) => id);
    await this.transactions.run(() =>
      this.database.execute(
        `UPDATE event_consumptions SET status = 'done', done_at = ?, lease_until = NULL, last_error = NULL
          WHERE id IN (${slots(ids)}) AND owner = ?`,
        [this.clock.now(), ...ids, first.owner],
      ),
    );
  }

  /** Gives a turn back until `retryAt`, or parks it for a person to look at. */
  async postpone(turn: Turn, error: string, retryAt: Date | null): Promise<void> {
    await this.transactions.run(() =>
      this.database.execute(
        'UPDATE event_consumptions SET status = ?, lease_until = ?, last_error = ? WHERE id = ? AND owner = ?',
        [retryAt ? 'waiting' : 'parked', retryAt, error, turn.id, turn.owner],
      ),
    );
  }

  /** Events that a consumer failed on, waiting for a repeat or parked. */
  async failures(): Promise<{ consumer: string; eventId: number; status: string; error: string }[]> {
    return await this.database.query(
      `SELECT consumer, event_id AS eventId, status, last_error AS error FROM event_consumptions
        WHERE status <> 'done' AND last_error IS NOT NULL ORDER BY event_id LIMIT 100`,
    );
  }
}

interface EventRow {
  event_id: number;
  kind: string;
  subject_id: number | null;
  payload: unknown;
  occurred_at: Date | string;
}

function toEvent(row: EventRow): StoredEvent {
  const payload = json(row.payload);
  return {
    id: row.event_id,
    kind: row.kind,
    subjectId: row.subject_id,
    payload: typeof payload === 'object' && payload !== null ? { ...payload } : {},
    occurredAt: instant(row.occurred_at),
  };
}
