import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, VarcharColumn } from '../database/columns.js';
import type { NameOrder } from '../hr-columns/person-name.js';

/** What files of a source are about. */
export type FileKind = 'people' | 'absences';

/** What was said of the files of a source at its last applied import: which columns mean what, and how dates and names are written. */
@Entity('hr_sources')
@Index('uq_hr_sources_source', ['source', 'kind'], { unique: true })
export class HrSourceEntity {
  @IdColumn() id: number;
  @VarcharColumn(40) source: string;
  @VarcharColumn(32) kind: FileKind;
  @JsonColumn() mapping: unknown;
  @VarcharColumn(20, { nullable: true }) dateFormat: string | null;
  @VarcharColumn(32, { nullable: true }) nameOrder: NameOrder | null;
  @InstantColumn() updatedAt: Date;
}
