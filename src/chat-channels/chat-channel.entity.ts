import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';

/** The services whose incoming webhooks are known; Mattermost and others take what Slack takes. */
export const CHAT_KINDS = ['slack', 'teams'] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/** `off` by an admin; `broken`: the service says that the webhook is gone; `removed` stays without its address for as long as its messages do. */
export type ChatStatus = 'on' | 'off' | 'broken' | 'removed';

/** A chat that messages are posted to: a department's, for all who are there, or somebody's own. */
@Entity('chat_channels')
@Index('uq_chat_channels_public_id', ['publicId'], { unique: true })
@Index('uq_chat_channels_live', ['liveKey'], { unique: true })
@Index('ix_chat_channels_department', ['departmentId', 'status'])
@Index('ix_chat_channels_person', ['personId', 'status'])
@Index('ix_chat_channels_status', ['status'])
export class ChatChannelEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(16, { personal: 'kept' }) kind: ChatKind;
  /** What an admin calls it; null for somebody's own. */
  @VarcharColumn(80, { nullable: true, personal: 'kept' }) name: string | null;
  /** A secret: whoever has it can post there. It leaves the database for a call alone. */
  @VarcharColumn(1000, { nullable: true, personal: 'erasable' }) hookUrl: string | null;
  @ReferenceColumn(() => DepartmentEntity, 'fk_chat_channels_department', { nullable: true })
  departmentId: number | null;
  @ReferenceColumn(() => PersonEntity, 'fk_chat_channels_person', { nullable: true })
  personId: number | null;
  /** `person 12` while it is the one that is theirs. */
  @VarcharColumn(16, { nullable: true, personal: 'kept' }) liveKey: string | null;
  @VarcharColumn(16, { personal: 'kept' }) status: ChatStatus;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) brokenAt: Date | null;
  /** When the last test was posted there. */
  @InstantColumn({ nullable: true }) testedAt: Date | null;
}
