import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PublicIdColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody who sees a manager's line for a time, because that manager said so. */
@Entity('deputies')
@Index('uq_deputies_public_id', ['publicId'], { unique: true })
@Index('ix_deputies_deputy', ['deputyId', 'untilAt'])
@Index('ix_deputies_manager', ['managerId'])
export class DeputyEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_deputies_manager') managerId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_deputies_deputy') deputyId: number;
  @InstantColumn() fromAt: Date;
  @InstantColumn() untilAt: Date;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
}
