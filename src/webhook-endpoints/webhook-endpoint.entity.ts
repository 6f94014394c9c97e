import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PublicIdColumn, VarcharColumn } from '../database/columns.js';

/** `off` by an admin; `failing` by itself, after days without one success, or since its server said that it is gone. */
export type EndpointStatus = 'on' | 'off' | 'failing' | 'removed';

/** A server that is told what happens here; a removed one stays, without address and secret, for as long as its log does. */
@Entity('webhook_endpoints')
@Index('uq_webhook_endpoints_public_id', ['publicId'], { unique: true })
@Index('ix_webhook_endpoints_status', ['status'])
export class WebhookEndpointEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(80) name: string;
  @VarcharColumn(500) url: string;
  /** Names of events with commas between. */
  @VarcharColumn(1000) events: string;
  @VarcharColumn(16) status: EndpointStatus;
  /** Leaves the database for signing alone. */
  @VarcharColumn(80) secret: string;
  /** The secret before, which signs as well until its end. */
  @VarcharColumn(80, { nullable: true }) previousSecret: string | null;
  @InstantColumn({ nullable: true }) previousUntil: Date | null;
  /** What happened before is not told. */
  @InstantColumn() tellsSince: Date;
  /** Since when nothing went well. */
  @InstantColumn({ nullable: true }) failingSince: Date | null;
  /** Until then it is left alone, since it did not answer. */
  @InstantColumn({ nullable: true }) restUntil: Date | null;
  @InstantColumn() createdAt: Date;
}
