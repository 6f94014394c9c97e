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

/** A course as it was published once: from the browser, or by the folder just before somebody wrote over it. */
@Entity('written_versions')
@Index('uq_written_versions_public_id', ['publicId'], { unique: true })
@Index('ix_written_versions_slug', ['slug', 'id'])
export class WrittenVersionEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  @VarcharColumn(64, { personal: 'kept' }) hash: string;
  /** Null where the folder said so. */
  @ReferenceColumn(() => PersonEntity, 'fk_written_versions_published_by', { nullable: true })
  publishedBy: number | null;
  @InstantColumn() publishedAt: Date;
}

/** A file of such a version, by its name in the folder. */
@Entity('written_version_files')
@Index('uq_written_version_files_name', ['versionId', 'name'], { unique: true })
export class WrittenVersionFileEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => WrittenVersionEntity, 'fk_written_version_files_version') versionId: number;
  @VarcharColumn(100) name: string;
  @VarcharColumn(64) sha256: string;
  @IntegerColumn() bytes: number;
  @VarcharColumn(16) head: string;
  @TextColumn({ nullable: true }) text: string | null;
}
