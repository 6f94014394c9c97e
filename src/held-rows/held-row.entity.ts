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
import { PersonEntity } from '../people/person.entity.js';

export const HELD_DECISIONS = ['same-person', 'new-person', 'ignore'] as const;
export type HeldDecision = (typeof HELD_DECISIONS)[number];

/**
 * A row of a file whose employee number we know under another name, held until somebody decides. `content` is personal and blanked
 * by the decision; `nameHash` stays, so that an ignored row is not asked about again.
 */
@Entity('held_rows')
@Index('uq_held_rows_public_id', ['publicId'], { unique: true })
@Index('uq_held_rows_open', ['source', 'employeeNumber', 'openKey'], { unique: true })
export class HeldRowEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  // By table name, since imports stand above what they hold on the map.
  @ReferenceColumn(() => 'people_imports', 'fk_held_rows_import') importId: number;
  @IntegerColumn() line: number;
  @VarcharColumn(40, { personal: 'kept' }) source: string;
  @VarcharColumn(64, { personal: 'erasable' }) employeeNumber: string;
  @ReferenceColumn(() => PersonEntity, 'fk_held_rows_person') personId: number;
  @VarcharColumn(64, { personal: 'erasable' }) nameHash: string;
  @TextColumn({ nullable: true, personal: 'erasable' }) content: string | null;
  @VarcharColumn(32) status: 'open' | HeldDecision;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @InstantColumn() heldAt: Date;
  @ReferenceColumn(() => PersonEntity, 'fk_held_rows_decided_by', { nullable: true }) decidedBy:
    number | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
}
