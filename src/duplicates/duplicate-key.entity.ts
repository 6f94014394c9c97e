import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/**
 * What is compared of a person to find duplicates; made from `persons` and made anew when `keyedAt` is not their `updatedAt` any more.
 * Without a foreign key, so that it stands in nobody's way.
 */
@Entity('duplicate_keys')
@Index('uq_duplicate_keys_person', ['personId'], { unique: true })
@Index('ix_duplicate_keys_name', ['nameHash', 'personId'])
@Index('ix_duplicate_keys_mailbox', ['mailboxHash', 'personId'])
export class DuplicateKeyEntity {
  @IdColumn() id: number;
  @IntegerColumn() personId: number;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) nameHash: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) mailboxHash: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) mailboxNameHash: string | null;
  @InstantColumn() keyedAt: Date;
}
