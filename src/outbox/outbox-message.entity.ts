import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import { ChatChannelEntity } from '../chat-channels/chat-channel.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { Reach } from './reachability.js';
import type { Channel, MessageReason, MessageStatus } from './message-state.js';

/**
 * One message to one person on one day, or a post to a department, and how far it is; the state of its transport stands here alone. The slot
 * tells a digest, of which there is one a day, from messages that go by themselves. The channel is no part of what makes it the only one.
 */
@Entity('outbox')
@Index('uq_outbox_public_id', ['publicId'], { unique: true })
@Index('uq_outbox_person_slot', ['personId', 'day', 'slot'], { unique: true })
@Index('ix_outbox_channel_due', ['channel', 'status', 'nextAttemptAt', 'id'])
@Index('ix_outbox_status', ['status', 'id'])
@Index('ix_outbox_owner', ['owner'])
@Index('ix_outbox_kind', ['kind', 'status', 'settledAt'])
@Index('ix_outbox_created', ['createdAt'])
export class OutboxMessageEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  /** Null for a post to a department. */
  @ReferenceColumn(() => PersonEntity, 'fk_outbox_person', { nullable: true }) personId: number | null;
  @VarcharColumn(16) channel: Channel;
  /** Of a message to a chat. */
  @ReferenceColumn(() => ChatChannelEntity, 'fk_outbox_chat_channel', { nullable: true })
  chatChannelId: number | null;
  @DayColumn() day: string;
  @VarcharColumn(32) slot: string;
  @VarcharColumn(32) kind: string;
  @VarcharColumn(16) reach: Reach;
  @VarcharColumn(254, { nullable: true, personal: 'erasable' }) address: string | null;
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) subject: string | null;
  /** The words, as JSON of `Words`. */
  @TextColumn({ nullable: true, personal: 'erasable' }) words: string | null;
  @VarcharColumn(16) status: MessageStatus;
  /** Why it is where it is, in a word of ours. */
  @VarcharColumn(32, { nullable: true }) reason: MessageReason | null;
  /** What the mail server or the chat said last. */
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) reply: string | null;
  @IntegerColumn() attempts: number;
  /** The token of the claim; kept while nobody knows what came of it. */
  @VarcharColumn(43, { nullable: true, personal: 'kept' }) owner: string | null;
  @InstantColumn({ nullable: true }) leaseUntil: Date | null;
  @InstantColumn() nextAttemptAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  /** When somebody had it sent again although it may have arrived: that is done once. */
  @InstantColumn({ nullable: true }) repeatedAt: Date | null;
}
