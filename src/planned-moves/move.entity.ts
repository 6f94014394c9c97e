import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';

/** `planned` until its day, then `effective`; `cancelled` by an admin or by leaving, `refused` where it would close a circle. */
export type MoveStatus = 'planned' | 'effective' | 'cancelled' | 'refused';

/** An admin's act: from a day on, these fields (of `fields`, with commas between) are so. */
@Entity('moves')
@Index('uq_moves_public_id', ['publicId'], { unique: true })
@Index('ix_moves_from', ['fromOn'])
export class MoveEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @DayColumn() fromOn: string;
  @VarcharColumn(64, { personal: 'kept' }) fields: string;
  @ReferenceColumn(() => DepartmentEntity, 'fk_moves_department', { nullable: true })
  departmentId: number | null;
  @VarcharColumn(150, { nullable: true, personal: 'erasable' }) title: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_moves_manager', { nullable: true }) managerId: number | null;
  @VarcharColumn(32, { nullable: true }) workerType: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_moves_made_by', { nullable: true }) madeBy: number | null;
  @InstantColumn() madeAt: Date;
}

/** Whom a move moves; what is planned stands here alone until its day, so that the open placement is always today's. */
@Entity('moved_people')
@Index('uq_moved_people_person', ['moveId', 'personId'], { unique: true })
@Index('ix_moved_people_person', ['personId', 'status'])
@Index('ix_moved_people_planned', ['status', 'moveId'])
export class MovedPersonEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => MoveEntity, 'fk_moved_people_move') moveId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_moved_people_person') personId: number;
  @VarcharColumn(32) status: MoveStatus;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
