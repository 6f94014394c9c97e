import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, TextColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';

/** What a feature wants said to somebody, once for each cause; the message that says it is a row of the outbox. */
@Entity('notices')
@Index('uq_notices_cause', ['cause'], { unique: true })
@Index('ix_notices_person', ['personId', 'id'])
@Index('ix_notices_due', ['messageId', 'sayAt', 'personId'])
@Index('ix_notices_created', ['createdAt'])
export class NoticeEntity {
  @IdColumn() id: number;
  @VarcharColumn(160, { personal: 'kept' }) cause: string;
  @ReferenceColumn(() => PersonEntity, 'fk_notices_person') personId: number;
  @VarcharColumn(32) kind: string;
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) subject: string | null;
  /** The words, as JSON of `Words`; null where a message of its own carries them. */
  @TextColumn({ nullable: true, personal: 'erasable' }) words: string | null;
  @ReferenceColumn(() => OutboxMessageEntity, 'fk_notices_message', { nullable: true })
  messageId: number | null;
  /** From when on the day's message may take it up. */
  @InstantColumn() sayAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn() createdAt: Date;
}
