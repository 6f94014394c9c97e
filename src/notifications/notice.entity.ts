import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { MessageKind } from '../notice-preferences/notice-kinds.js';
import { PersonEntity } from '../people/person.entity.js';
import { OutboxMessageEntity } from '../outbox/outbox-message.entity.js';

/** What a feature wants said to somebody, once for each cause; the message that says it is a row of the outbox. */
@Entity('notices')
@Index('uq_notices_cause', ['cause'], { unique: true })
@Index('uq_notices_public_id', ['publicId'], { unique: true })
@Index('ix_notices_inbox', ['personId', 'sayAt', 'id'])
@Index('ix_notices_message', ['messageId'])
@Index('ix_notices_digest', ['digestAt', 'id'])
@Index('ix_notices_created', ['createdAt'])
export class NoticeEntity {
  @IdColumn() id: number;
  /** By what the inbox names it; null where a message of its own says it. */
  @VarcharColumn(22, { nullable: true, personal: 'kept' }) publicId: string | null;
  @VarcharColumn(160, { personal: 'kept' }) cause: string;
  @ReferenceColumn(() => PersonEntity, 'fk_notices_person') personId: number;
  @VarcharColumn(32) kind: MessageKind;
  /** Which row of the feature that says it, such as an enrolment: by it the feature knows whether it still holds. */
  @IntegerColumn({ nullable: true }) aboutId: number | null;
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) subject: string | null;
  /** The words, as JSON of `Words`; null where a message of its own carries them, and where it did not hold any more. */
  @TextColumn({ nullable: true, personal: 'erasable' }) words: string | null;
  @ReferenceColumn(() => OutboxMessageEntity, 'fk_notices_message', { nullable: true })
  messageId: number | null;
  /** From when on it stands in the inbox. */
  @InstantColumn() sayAt: Date;
  /** From when on the digest of a day may take it up; null once one did, and where none is to. */
  @InstantColumn({ nullable: true }) digestAt: Date | null;
  @InstantColumn({ nullable: true }) readAt: Date | null;
  @InstantColumn() expiresAt: Date;
  @InstantColumn() createdAt: Date;
}
