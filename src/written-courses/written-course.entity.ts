import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A course that was written in the browser and published: it stands in place of the folder's until the folder says the same. */
@Entity('written_courses')
@Index('uq_written_courses_slug', ['slug'], { unique: true })
export class WrittenCourseEntity {
  @IdColumn() id: number;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  /** Hash of its files, as of a course version. */
  @VarcharColumn(64, { personal: 'kept' }) hash: string;
  /** Hash of the folder's files when it was written; null where the folder had no such course. Another one there is a conflict. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) folderHash: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_written_courses_published_by') publishedBy: number;
  @InstantColumn() publishedAt: Date;
}

/** A file of a written course: a text, or media by the name under which the file store keeps it. */
@Entity('written_files')
@Index('uq_written_files_name', ['writtenCourseId', 'name'], { unique: true })
export class WrittenFileEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => WrittenCourseEntity, 'fk_written_files_written_course') writtenCourseId: number;
  @VarcharColumn(100) name: string;
  @VarcharColumn(64) sha256: string;
  @IntegerColumn() bytes: number;
  /** The first eight bytes in hexadecimal, which tell what kind of file it is. */
  @VarcharColumn(16) head: string;
  @TextColumn({ nullable: true }) text: string | null;
}
