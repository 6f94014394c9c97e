import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { AssignmentRunEntity } from '../run-book/run.entity.js';

/** That a run was undone; once. */
@Entity('assignment_run_undos')
@Index('uq_assignment_run_undos_run', ['runId'], { unique: true })
export class RunUndoEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => AssignmentRunEntity, 'fk_assignment_run_undos_run') runId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_assignment_run_undos_undone_by') undoneBy: number;
  @InstantColumn() undoneAt: Date;
}
