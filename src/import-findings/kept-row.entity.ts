import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { ImportAction } from './import-tally.js';

/** `columns` is the one row that names the columns of the rejected ones; `met-moves` are the planned moves that a row meets. */
export type KeptAction = ImportAction | 'rejected' | 'columns' | 'met-moves';

/**
 * What a file said of people: the rejected rows (line 0 with `columns` names their columns) and the first rows of each other kind.
 * Personal text: deleted after the days of a setting, findable by employee number for an erasure.
 */
@Entity('people_import_kept_rows')
@Index('uq_people_import_kept_rows_line', ['importId', 'action', 'line'], { unique: true })
@Index('ix_people_import_kept_rows_number', ['employeeNumber'])
@Index('ix_people_import_kept_rows_kept', ['keptAt'])
export class PeopleImportKeptRowEntity {
  @IdColumn() id: number;
  // By table name, since imports stand above what they find on the map.
  @ReferenceColumn(() => 'people_imports', 'fk_people_import_kept_rows_import') importId: number;
  @IntegerColumn() line: number;
  @VarcharColumn(32) action: KeptAction;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) employeeNumber: string | null;
  @TextColumn({ personal: 'erasable' }) content: string;
  @InstantColumn() keptAt: Date;
}
