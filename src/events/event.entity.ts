import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';

/** News: written by its cause in the cause's transaction, read by consumers after commit. */
@Entity('events')
@Index('uq_events_key', ['uniqueKey'], { unique: true })
@Index('ix_events_kind', ['kind', 'id'])
export class EventEntity {
  @IdColumn() id: number;
  @VarcharColumn(64) kind: string;
  @VarcharColumn(120, { nullable: true }) uniqueKey: string | null;
  @IntegerColumn({ nullable: true }) subjectId: number | null;
  @JsonColumn() payload: Record<string, unknown>;
  @InstantColumn() occurredAt: Date;
}

/** One consumer's turn at one event: `waiting → claimed → done`, or `parked` after ten failures. */
@Entity('event_consumptions')
@Index('uq_event_consumptions_event', ['consumer', 'eventId'], { unique: true })
@Index('ix_event_consumptions_status', ['consumer', 'status', 'eventId'])
@Index('ix_event_consumptions_event', ['eventId'])
export class EventConsumptionEntity {
  @IdColumn() id: number;
  @VarcharColumn(64) consumer: string;
  @ReferenceColumn(() => EventEntity, 'fk_event_consumptions_event') eventId: number;
  @VarcharColumn(32) status: 'waiting' | 'claimed' | 'done' | 'parked';
  @VarcharColumn(43, { nullable: true }) owner: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Date | null;
  @IntegerColumn() attempts: number;
  @TextColumn({ nullable: true }) lastError: string | null;
  @InstantColumn({ nullable: true }) doneAt: Date | null;
}
