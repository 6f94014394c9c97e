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

/** A course while it is being written; there is one a slug, and whoever may write shares it. */
@Entity('course_drafts')
@Index('uq_course_drafts_slug', ['slug'], { unique: true })
export class CourseDraftEntity {
  @IdColumn() id: number;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  /** Hash of the course that it began with; null where there was none. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) baseHash: string | null;
  /** Rises with every change to any of its files. */
  @IntegerColumn() version: number;
  @ReferenceColumn(() => PersonEntity, 'fk_course_drafts_created_by') createdBy: number;
  @InstantColumn() createdAt: Date;
  @InstantColumn() changedAt: Date;
}

/** A file of a draft. Lessons have a position and no number in their name, so that they can change places. */
@Entity('course_draft_files')
@Index('uq_course_draft_files_public_id', ['publicId'], { unique: true })
@Index('uq_course_draft_files_name', ['draftId', 'name'], { unique: true })
@Index('ix_course_draft_files_sha256', ['sha256'])
export class DraftFileEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => CourseDraftEntity, 'fk_course_draft_files_draft') draftId: number;
  @VarcharColumn(100, { personal: 'kept' }) name: string;
  @IntegerColumn({ nullable: true }) position: number | null;
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) sha256: string | null;
  @IntegerColumn() bytes: number;
  @VarcharColumn(16) head: string;
  /** Null for media, which the file store keeps. */
  @TextColumn({ nullable: true, personal: 'kept' }) text: string | null;
  @IntegerColumn() version: number;
  @ReferenceColumn(() => PersonEntity, 'fk_course_draft_files_changed_by', { nullable: true })
  changedBy: number | null;
  @InstantColumn() changedAt: Date;
}
