import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { CallFailure } from '../web-calls/web-caller.js';
import { WebhookEndpointEntity } from '../webhook-endpoints/webhook-endpoint.entity.js';
import type { AnyWebhookEvent } from '../webhook-endpoints/webhook-events.js';
import type { DeliveryStatus } from './delivery-state.js';

/** What is told, once for its cause: its public id is the same to every endpoint and with every attempt. */
@Entity('webhook_messages')
@Index('uq_webhook_messages_public_id', ['publicId'], { unique: true })
@Index('uq_webhook_messages_cause', ['cause'], { unique: true })
@Index('ix_webhook_messages_created', ['createdAt'])
export class WebhookMessageEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(80) cause: string;
  @VarcharColumn(64) event: AnyWebhookEvent;
  /** JSON as it is sent: ids alone, nothing that a person wrote. */
  @TextColumn() body: string;
  @InstantColumn() createdAt: Date;
}

/** A message on its way to an endpoint, and how far it is. */
@Entity('webhook_deliveries')
@Index('uq_webhook_deliveries_public_id', ['publicId'], { unique: true })
@Index('uq_webhook_deliveries_message', ['endpointId', 'messageId'], { unique: true })
@Index('ix_webhook_deliveries_due', ['status', 'nextAttemptAt', 'id'])
@Index('ix_webhook_deliveries_queue', ['endpointId', 'status', 'nextAttemptAt', 'id'])
@Index('ix_webhook_deliveries_log', ['endpointId', 'status', 'id'])
@Index('ix_webhook_deliveries_message', ['messageId'])
@Index('ix_webhook_deliveries_owner', ['owner'])
@Index('ix_webhook_deliveries_created', ['createdAt'])
export class WebhookDeliveryEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => WebhookEndpointEntity, 'fk_webhook_deliveries_endpoint') endpointId: number;
  @ReferenceColumn(() => WebhookMessageEntity, 'fk_webhook_deliveries_message') messageId: number;
  @VarcharColumn(16) status: DeliveryStatus;
  /** How often it was tried in all. */
  @IntegerColumn() attempts: number;
  /** How often it was tried since it was planned, or planned again by hand: what the limit counts. */
  @IntegerColumn() tries: number;
  @VarcharColumn(43, { nullable: true }) owner: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Date | null;
  @InstantColumn() nextAttemptAt: Date;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}

/** One attempt and what came of it: the log. */
@Entity('webhook_attempts')
@Index('ix_webhook_attempts_delivery', ['deliveryId', 'id'])
@Index('ix_webhook_attempts_made', ['madeAt'])
export class WebhookAttemptEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => WebhookDeliveryEntity, 'fk_webhook_attempts_delivery') deliveryId: number;
  @InstantColumn() madeAt: Date;
  @IntegerColumn() durationMs: number;
  /** Of the answer; null where there was none. */
  @IntegerColumn({ nullable: true }) httpStatus: number | null;
  @VarcharColumn(32, { nullable: true }) failure: CallFailure | null;
  /** The first 1,000 characters of what the other side said. */
  @TextColumn({ nullable: true }) answer: string | null;
}
