import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A file that was uploaded for a course and is not published yet: taken away once no draft has it any more. */
@Entity('uploaded_files')
@Index('uq_uploaded_files_sha256', ['sha256'], { unique: true })
@Index('ix_uploaded_files_uploaded_at', ['uploadedAt'])
export class UploadedFileEntity {
  @IdColumn() id: number;
  @VarcharColumn(64, { personal: 'kept' }) sha256: string;
  /** Who did so last. */
  @ReferenceColumn(() => PersonEntity, 'fk_uploaded_files_uploaded_by') uploadedBy: number;
  @InstantColumn() uploadedAt: Date;
}
