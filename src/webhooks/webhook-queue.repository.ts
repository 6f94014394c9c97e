import { Injectable } from '@nestjs/common';
import { publicId, secretToken } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instantOrNull } from '../database/values.js';
import type { CallResult } from '../web-calls/web-caller.js';
import type { AnyWebhookEvent } from '../webhook-endpoints/webhook-events.js';
import { MOST_TRIES, type DeliveryStatus } from './delivery-state.js';

/** What is to be told, once for its cause. */
export interface NewMessage {
  cause: string;
  event: AnyWebhookEvent;
  body: string;
}

/** A delivery that a claim holds. */
export interface ClaimedDelivery {
  id: number;
  publicId: string;
  messageId: string;
  endpointId: number;
  endpointName: string;
  url: string;
  body: string;
  event: AnyWebhookEvent;
  tries: number;
}

/** How much waits, and what went wrong. */
export interface WebhookCounts {
  waiting: number;
  oldestWaitingAt: Date | null;
  parked: number;
  /** Endpoints that were switched off by themselves. */
  switchedOff: number;
}

const CLAIMED = `SELECT d.id, d.public_id AS publicId, m.public_id AS messageId, d.endpoint_id AS endpointId, e.name AS endpointName, e.url,
    m.body, m.event, d.tries
  FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id JOIN webhook_messages m ON m.id = d.message_id`;

/** Deliveries on their way: each change of state is one conditional update. */
@Injectable()
export class WebhookQueueRepository {
  constructor(private readonly database: Database) {}

  /** Plans messages for these endpoints inside the caller's run; what stands there stays as it is. */
  async plan(messages: readonly NewMessage[], endpointIds: readonly number[], now: Date): Promise<void> {
    await this.database.insertMany(
      'webhook_messages',
      ['public_id', 'cause', 'event', 'body', 'created_at'],
      messages.map(({ cause, event, body }) => [publicId(), cause, event, body, now]),
      { once: true },
    );
    const causes = messages.map(({ cause }) => cause);
    const stored = await this.database.query<{ id: number }>(
      `SELECT id FROM webhook_messages WHERE cause IN (${slots(causes)}) ORDER BY id`,
      causes,
    );
    await this.database.insertMany(
      'webhook_deliveries',
      [
        'public_id',
        'endpoint_id',
        'message_id',
        'status',
        'attempts',
        'tries',
        'next_attempt_at',
        'created_at',
      ],
      stored.flatMap(({ id }) =>
        endpointIds.map((endpointId) => [publicId(), endpointId, id, 'planned', 0, 0, now, now]),
      ),
      { once: true },
    );
  }

  /** Plans a message for one endpoint as claimed by whoever calls: nobody else takes it. Returns the token of the claim. */
  async planClaimed(message: NewMessage, endpointId: number, now: Date, leaseUntil: Date): Promise<string> {
    await this.plan([message], [endpointId], now);
    const owner = secretToken();
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'claimed', owner = ?, lease_until = ?, attempts = 1, tries = 1
        WHERE endpoint_id = ? AND message_id = (SELECT m.id FROM webhook_messages m WHERE m.cause = ?) AND status = 'planned'`,
      [owner, leaseUntil, endpointId, message.cause],
    );
    return owner;
  }

  /** What is due, a few an endpoint, so that none holds up the others; nothing of those that are off or left alone. */
  async due(now: Date, mostEach: number): Promise<number[]> {
    const endpoints = await this.database.query<{ id: number }>(
      `SELECT id FROM webhook_endpoints WHERE status = 'on' AND (rest_until IS NULL OR rest_until <= ?) ORDER BY id`,
      [now],
    );
    const some = Math.trunc(mostEach);
    // One range of the index an endpoint: there are fifty at most.
    const found = await Promise.all(
      endpoints.map(({ id }) =>
        this.database.query<{ id: number }>(
          `SELECT id FROM webhook_deliveries WHERE endpoint_id = ? AND status = 'planned' AND next_attempt_at <= ?
            ORDER BY next_attempt_at, id LIMIT ${some}`,
          [id, now],
        ),
      ),
    );
    return found.flat().map(({ id }) => id);
  }

  /** Takes what is still free of these, inside the caller's run. */
  async claim(ids: readonly number[], owner: string, now: Date, leaseUntil: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'claimed', owner = ?, lease_until = ?, attempts = attempts + 1, tries = tries + 1
        WHERE id IN (${slots(ids)}) AND status = 'planned' AND next_attempt_at <= ?`,
      [owner, leaseUntil, ...ids, now],
    );
  }

  async claimed(owner: string): Promise<ClaimedDelivery[]> {
    return await this.database.query(
      `${CLAIMED} WHERE d.owner = ? AND d.status = 'claimed' ORDER BY d.next_attempt_at, d.id`,
      [owner],
    );
  }

  /** Writes an attempt into the log, inside the caller's run. */
  async log(deliveryId: number, result: CallResult, madeAt: Date): Promise<void> {
    const isAnswer = result.kind === 'answered';
    await this.database.insert('webhook_attempts', {
      delivery_id: deliveryId,
      made_at: madeAt,
      duration_ms: result.durationMs,
      http_status: isAnswer ? result.status : null,
      failure: isAnswer ? null : result.failure,
      answer: isAnswer ? result.answer : null,
    });
  }

  /** Says what became of a delivery, unless somebody else has it by now. */
  async settle(
    { id, owner }: { id: number; owner: string },
    status: DeliveryStatus,
    nextAttemptAt: Date | null,
    now: Date,
  ): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = ?, owner = NULL, lease_until = NULL, next_attempt_at = COALESCE(?, next_attempt_at), settled_at = ?
        WHERE id = ? AND owner = ? AND status = 'claimed'`,
      [status, nextAttemptAt, status === 'planned' ? null : now, id, owner],
    );
  }

  /** Gives back what a claim has not begun, as if it had not been tried. */
  async release(ids: readonly number[], owner: string): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'planned', owner = NULL, lease_until = NULL, attempts = attempts - 1, tries = tries - 1
        WHERE id IN (${slots(ids)}) AND owner = ? AND status = 'claimed'`,
      [...ids, owner],
    );
  }

  /** Whether a process that ended has left something behind. */
  async hasLeft(now: Date): Promise<boolean> {
    const left = await this.database.first<{ id: number }>(
      `SELECT id FROM webhook_deliveries WHERE status = 'claimed' AND lease_until <= ? LIMIT 1`,
      [now],
    );
    return left !== null;
  }

  /** Tries again what a process that ended has left behind: the other side knows by the id what it had already. */
  async takeUpLeft(now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'parked', owner = NULL, lease_until = NULL, settled_at = ?
        WHERE status = 'claimed' AND lease_until <= ? AND tries >= ?`,
      [now, now, MOST_TRIES],
    );
    await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'planned', owner = NULL, lease_until = NULL WHERE status = 'claimed' AND lease_until <= ?`,
      [now],
    );
  }

  /** Plans a settled delivery again, at once and with all its tries. */
  async planAgain(id: number, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE webhook_deliveries SET status = 'planned', tries = 0, next_attempt_at = ?, settled_at = NULL
        WHERE id = ? AND status IN ('delivered', 'parked')
          AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.id = webhook_deliveries.endpoint_id AND e.status <> 'removed')`,
      [now, id],
    );
    return changed === 1;
  }

  /** What waits for endpoints that are switched on, and what was given up to those that are still there. */
  async counts(): Promise<WebhookCounts> {
    const rows = await this.database.query<{
      status: DeliveryStatus;
      many: number | string;
      oldest: Date | string;
    }>(
      `SELECT d.status, COUNT(*) AS many, MIN(d.next_attempt_at) AS oldest
         FROM webhook_endpoints e JOIN webhook_deliveries d ON d.endpoint_id = e.id
          AND (d.status = 'parked' OR (e.status = 'on' AND d.status IN ('planned', 'claimed')))
        WHERE e.status <> 'removed' GROUP BY d.status`,
    );
    const of = (status: DeliveryStatus) => Number(rows.find((row) => row.status === status)?.many ?? 0);
    const planned = rows.find(({ status }) => status === 'planned');
    const off = await this.database.first<{ many: number | string }>(
      "SELECT COUNT(*) AS many FROM webhook_endpoints WHERE status = 'failing'",
    );
    return {
      waiting: of('planned') + of('claimed'),
      oldestWaitingAt: instantOrNull(planned?.oldest ?? null),
      parked: of('parked'),
      switchedOff: Number(off?.many ?? 0),
    };
  }
}
