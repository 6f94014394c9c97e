import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';

/** Who did what to whom and when; never changed. Its personal values stand in `audit_values`. */
@Entity('audit_entries')
@Index('ix_audit_entries_subject', ['subjectType', 'subjectId', 'id'])
@Index('ix_audit_entries_actor', ['actorId', 'id'])
@Index('ix_audit_entries_action', ['action', 'id'])
@Index('ix_audit_entries_occurred', ['occurredAt'])
export class AuditEntryEntity {
  @IdColumn() id: number;
  @VarcharColumn(32) actorKind: 'person' | 'system' | 'command-line';
  @IntegerColumn({ nullable: true }) actorId: number | null;
  @VarcharColumn(64, { personal: 'kept' }) action: string;
  @VarcharColumn(32) subjectType: string;
  @IntegerColumn({ nullable: true }) subjectId: number | null;
  @InstantColumn() occurredAt: Date;
  @VarcharColumn(64, { personal: 'kept' }) digest: string;
}

/** A fact of an entry; an erasure blanks the text and the salt, the digest stays and still fits the entry. */
@Entity('audit_values')
@Index('uq_audit_values_field', ['entryId', 'field'], { unique: true })
export class AuditValueEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => AuditEntryEntity, 'fk_audit_values_entry') entryId: number;
  @VarcharColumn(64, { personal: 'kept' }) field: string;
  @TextColumn({ nullable: true, personal: 'erasable' }) valueText: string | null;
  @VarcharColumn(22, { nullable: true, personal: 'erasable' }) salt: string | null;
  @VarcharColumn(64, { personal: 'kept' }) digest: string;
}

/** A link of the chain over all entries from one id to another. */
@Entity('audit_seals')
@Index('uq_audit_seals_number', ['number'], { unique: true })
export class AuditSealEntity {
  @IdColumn() id: number;
  @IntegerColumn() number: number;
  @IntegerColumn() fromEntryId: number;
  @IntegerColumn() toEntryId: number;
  @IntegerColumn() entryCount: number;
  @VarcharColumn(64) previous: string;
  @VarcharColumn(64) root: string;
  @InstantColumn() sealedAt: Date;
}
