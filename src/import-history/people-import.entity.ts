import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** `running` until it is `applied`, `refused` (rejected rows or a file that cannot be used) or `failed`; a `dry-run` only looked; an applied one may be `undone`. */
export type ImportStatus = 'running' | 'applied' | 'refused' | 'failed' | 'dry-run' | 'undone';
export type ImportKind = 'people' | 'absences';
/** The steps of an import, in this order. */
export type ImportPhase = 'reading' | 'comparing' | 'writing' | 'finishing';

/** One file that somebody brought in: how many, never whose; `openKey` is 1 while it runs, so that there is one at a time. */
@Entity('people_imports')
@Index('uq_people_imports_public_id', ['publicId'], { unique: true })
@Index('uq_people_imports_open', ['openKey'], { unique: true })
@Index('ix_people_imports_created', ['createdAt'])
export class PeopleImportEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(32) kind: ImportKind;
  @VarcharColumn(40, { personal: 'kept' }) source: string;
  @VarcharColumn(255, { personal: 'kept' }) fileName: string;
  @VarcharColumn(64, { personal: 'kept' }) fileSha256: string;
  @VarcharColumn(32) status: ImportStatus;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @JsonColumn({ personal: 'kept' }) summary: unknown;
  @ReferenceColumn(() => PersonEntity, 'fk_people_imports_created_by', { nullable: true })
  createdBy: number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) appliedAt: Date | null;
}

/** What an applied import did to a person (rows that changed nothing leave none); `details` names the fields, not their values. */
@Entity('people_import_rows')
@Index('uq_people_import_rows_line', ['importId', 'line'], { unique: true })
@Index('ix_people_import_rows_person', ['importId', 'personId'])
export class PeopleImportRowEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PeopleImportEntity, 'fk_people_import_rows_import') importId: number;
  @IntegerColumn() line: number;
  @VarcharColumn(32) action: 'new' | 'changed' | 'leaving';
  @ReferenceColumn(() => PersonEntity, 'fk_people_import_rows_person') personId: number;
  @JsonColumn({ personal: 'kept' }) details: unknown;
}

/** How far the run of an import is; `aliveAt` is renewed while its process lives. */
@Entity('people_import_runs')
@Index('uq_people_import_runs_import', ['importId'], { unique: true })
export class PeopleImportRunEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PeopleImportEntity, 'fk_people_import_runs_import') importId: number;
  @IntegerColumn() fileBytes: number;
  @VarcharColumn(32) phase: ImportPhase;
  @IntegerColumn() rowsDone: number;
  @IntegerColumn({ nullable: true }) rowsTotal: number | null;
  @InstantColumn() aliveAt: Date;
}
