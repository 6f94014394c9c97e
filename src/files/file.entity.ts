import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/** A stored file, named by its content. */
@Entity('files')
@Index('uq_files_sha256', ['sha256'], { unique: true })
export class FileEntity {
  @IdColumn() id: number;
  @VarcharColumn(64) sha256: string;
  @IntegerColumn() bytes: number;
  @VarcharColumn(100) mediaType: string;
  @InstantColumn() createdAt: Date;
}
