import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';

/** One look for people whom an assignment reaches and who are not enrolled yet. */
@Entity('assignment_runs')
@Index('uq_assignment_runs_public_id', ['publicId'], { unique: true })
@Index('ix_assignment_runs_assignment', ['assignmentId', 'startedAt'])
export class AssignmentRunEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  // By table name, since assignments stand above the book on the map.
  @ReferenceColumn(() => 'assignments', 'fk_assignment_runs_assignment') assignmentId: number;
  @IntegerColumn() version: number;
  @VarcharColumn(64) cause: string;
  @IntegerColumn() enrolledCount: number;
  @IntegerColumn() reasonCount: number;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
