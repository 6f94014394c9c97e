import { Entity, Index } from 'typeorm';
import { ChatChannelEntity } from '../chat-channels/chat-channel.entity.js';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { TipVersionEntity } from '../tips/tip.entity.js';

/**
 * The month’s tip as a post to a department: once a chat and month. It reaches nobody by name: everybody there has a delivery of their own.
 * How it travels is not known here: that stands in the outbox.
 */
@Entity('tip_posts')
@Index('uq_tip_posts_channel', ['chatChannelId', 'period'], { unique: true })
@Index('ix_tip_posts_period', ['period'])
export class TipPostEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => ChatChannelEntity, 'fk_tip_posts_chat_channel') chatChannelId: number;
  @VarcharColumn(7) period: string;
  @ReferenceColumn(() => TipVersionEntity, 'fk_tip_posts_tip_version') tipVersionId: number;
  /** The public id of its message; messages are forgotten sooner. */
  @VarcharColumn(22) messageId: string;
  @InstantColumn() plannedAt: Date;
}
