import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { CallFailure } from '../web-calls/web-caller.js';
import type { AnyWebhookEvent } from '../webhook-endpoints/webhook-events.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from './delivery-state.js';

export interface AttemptRow {
  madeAt: Date;
  durationMs: number;
  httpStatus: number | null;
  failure: CallFailure | null;
  answer: string | null;
}

/** A delivery as the log shows it, with its last attempt. */
export interface DeliveryRow {
  id: number;
  publicId: string;
  messageId: string;
  endpointId: number;
  event: AnyWebhookEvent;
  body: string;
  status: DeliveryStatus;
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date;
  settledAt: Date | null;
}

type Stored = Omit<DeliveryRow, 'createdAt' | 'nextAttemptAt' | 'settledAt'> &
  Record<'createdAt' | 'nextAttemptAt', Date | string> & { settledAt: Date | string | null };
type StoredAttempt = Omit<AttemptRow, 'madeAt'> & { deliveryId: number; madeAt: Date | string };

const ROW = `SELECT d.id, d.public_id AS publicId, m.public_id AS messageId, d.endpoint_id AS endpointId, m.event, m.body, d.status, d.attempts,
    d.created_at AS createdAt, d.next_attempt_at AS nextAttemptAt, d.settled_at AS settledAt
  FROM webhook_deliveries d JOIN webhook_messages m ON m.id = d.message_id`;
const ATTEMPT = `SELECT delivery_id AS deliveryId, made_at AS madeAt, duration_ms AS durationMs, http_status AS httpStatus, failure, answer
  FROM webhook_attempts`;

/** What was delivered, and what came of each attempt. */
@Injectable()
export class WebhookLogRepository {
  constructor(private readonly database: Database) {}

  /** Deliveries to an endpoint, latest first, the next ones below an id. */
  async page(
    endpointId: number,
    status: DeliveryStatus | null,
    beforeId: number | null,
    limit: number,
  ): Promise<DeliveryRow[]> {
    const some = Math.trunc(limit);
    const statuses = status === null ? DELIVERY_STATUSES : [status];
    const before = beforeId === null ? '' : 'AND id < ?';
    // One range of the index a state: all of them in one would be sorted.
    const pages = await Promise.all(
      statuses.map((one) =>
        this.database.query<{ id: number }>(
          `SELECT id FROM webhook_deliveries WHERE endpoint_id = ? AND status = ? ${before} ORDER BY id DESC LIMIT ${some}`,
          [endpointId, one, ...(beforeId === null ? [] : [beforeId])],
        ),
      ),
    );
    const ids = pages
      .flat()
      .map(({ id }) => id)
      .toSorted((one, other) => other - one)
      .slice(0, some);
    const rows = await this.database.query<Stored>(
      `${ROW} WHERE d.id IN (${slots(ids)}) ORDER BY d.id DESC`,
      ids,
    );
    return rows.map(toRow);
  }

  async find(id: string): Promise<DeliveryRow | null> {
    const row = await this.database.first<Stored>(`${ROW} WHERE d.public_id = ?`, [id]);
    return row && toRow(row);
  }

  /** The last attempt of each of these deliveries. */
  async lastAttempts(deliveryIds: readonly number[]): Promise<Map<number, AttemptRow>> {
    const rows = await this.database.query<StoredAttempt>(
      `${ATTEMPT} WHERE id IN (SELECT MAX(a.id) FROM webhook_attempts a WHERE a.delivery_id IN (${slots(deliveryIds)}) GROUP BY a.delivery_id)`,
      deliveryIds,
    );
    return new Map(rows.map((row) => [row.deliveryId, toAttempt(row)]));
  }

  /** The attempts of one delivery, latest first, at most a hundred. */
  async attemptsOf(deliveryId: number): Promise<AttemptRow[]> {
    const rows = await this.database.query<StoredAttempt>(
      `${ATTEMPT} WHERE delivery_id = ? ORDER BY id DESC LIMIT 100`,
      [deliveryId],
    );
    return rows.map(toAttempt);
  }

  /** Gives up what waits for these endpoints, and asks nobody any more about what was parked. */
  async drop(endpointIds: readonly number[], now: Date): Promise<void> {
    if (endpointIds.length === 0) return;
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'dropped', settled_at = ?
        WHERE endpoint_id IN (${slots(endpointIds)}) AND status IN ('planned', 'parked')`,
      [now, ...endpointIds],
    );
  }

  /** Takes away the log before an instant, at most so many attempts. */
  async deleteAttempts(before: Date, most: number): Promise<number> {
    return await this.delete('webhook_attempts', 'made_at', before, most);
  }

  /** Takes away deliveries before an instant of which no attempt is kept, at most so many. */
  async deleteDeliveries(before: Date, most: number): Promise<number> {
    const bare =
      "AND status <> 'claimed' AND NOT EXISTS (SELECT 1 FROM webhook_attempts a WHERE a.delivery_id = webhook_deliveries.id)";
    return await this.delete('webhook_deliveries', 'created_at', before, most, bare);
  }

  /** Takes away messages before an instant that nothing delivers any more, at most so many. */
  async deleteMessages(before: Date, most: number): Promise<number> {
    const bare =
      'AND NOT EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.message_id = webhook_messages.id)';
    return await this.delete('webhook_messages', 'created_at', before, most, bare);
  }

  /** Which of these endpoints a delivery names. */
  async named(endpointIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT endpoint_id AS id FROM webhook_deliveries WHERE endpoint_id IN (${slots(endpointIds)})`,
      endpointIds,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The oldest first, in the order of the index by which they are found. */
  private async delete(
    table: string,
    instant: 'made_at' | 'created_at',
    before: Date,
    most: number,
    condition = '',
  ): Promise<number> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM ${table} WHERE ${instant} < ? ${condition} ORDER BY ${instant} LIMIT ${Math.trunc(most)}`,
      [before],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM ${table} WHERE id IN (${slots(ids)})`, ids);
  }
}

const toRow = ({ createdAt, nextAttemptAt, settledAt, ...row }: Stored): DeliveryRow => ({
  ...row,
  createdAt: instant(createdAt),
  nextAttemptAt: instant(nextAttemptAt),
  settledAt: instantOrNull(settledAt),
});

const toAttempt = ({ madeAt, durationMs, httpStatus, failure, answer }: StoredAttempt): AttemptRow => ({
  madeAt: instant(madeAt),
  durationMs,
  httpStatus,
  failure,
  answer,
});
