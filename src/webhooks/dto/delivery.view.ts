import type { CallFailure } from '../../web-calls/web-caller.js';
import type { AnyWebhookEvent } from '../../webhook-endpoints/webhook-events.js';
import type { DeliveryStatus } from '../delivery-state.js';
import type { AttemptRow, DeliveryRow } from '../webhook-log.repository.js';

/** One attempt, and what the other side said. */
export class DeliveryAttemptView {
  at: string;
  durationMs: number;
  /** Of the answer; null where there was none. */
  httpStatus: number | null;
  /** Why there was none; null where there was one. */
  failure: CallFailure | null;
  /** The first 1,000 characters of the answer. */
  answer: string | null;
}

export class DeliveryView {
  id: string;
  /** What the other side knows the message by: the same with every attempt. */
  messageId: string;
  event: AnyWebhookEvent;
  status: DeliveryStatus;
  attempts: number;
  createdAt: string;
  /** When it is tried next; null where it is not. */
  nextAttemptAt: string | null;
  settledAt: string | null;
  lastAttempt: DeliveryAttemptView | null;
}

export class DeliveryDetailView extends DeliveryView {
  /** The body as it is sent. */
  body: string;
  /** Latest first, of the last 30 days. */
  log: DeliveryAttemptView[];
}

export class DeliveryPageView {
  items: DeliveryView[];
  nextCursor: string | null;
}

const toAttemptView = ({ madeAt, ...row }: AttemptRow): DeliveryAttemptView => ({
  at: madeAt.toISOString(),
  ...row,
});

export const toDeliveryView = (row: DeliveryRow, last: AttemptRow | null): DeliveryView => ({
  id: row.publicId,
  messageId: row.messageId,
  event: row.event,
  status: row.status,
  attempts: row.attempts,
  createdAt: row.createdAt.toISOString(),
  nextAttemptAt: row.status === 'planned' ? row.nextAttemptAt.toISOString() : null,
  settledAt: row.settledAt?.toISOString() ?? null,
  lastAttempt: last && toAttemptView(last),
});

export const toDetailView = (row: DeliveryRow, log: readonly AttemptRow[]): DeliveryDetailView => ({
  ...toDeliveryView(row, log[0] ?? null),
  body: row.body,
  log: log.map(toAttemptView),
});
