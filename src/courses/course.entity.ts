import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PublicIdColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { TextSetting } from '../lesson-kinds/setting.js';
import type { UnderWay } from './under-way.js';

/** A piece of learning under a slug; what it teaches stands in its versions. Retired once its folder is gone. */
@Entity('courses')
@Index('uq_courses_public_id', ['publicId'], { unique: true })
@Index('uq_courses_slug', ['slug'], { unique: true })
export class CourseEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(80) slug: string;
  /** A plain integer: a foreign key here and one back could not be made in one go. */
  @IntegerColumn({ nullable: true }) currentVersionId: number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
}

/** A course as it was published once; never changed afterwards. */
@Entity('course_versions')
@Index('uq_course_versions_number', ['courseId', 'number'], { unique: true })
export class CourseVersionEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => CourseEntity, 'fk_course_versions_course') courseId: number;
  @IntegerColumn() number: number;
  /** SHA-256 over the names and contents of all its files. */
  @VarcharColumn(64) hash: string;
  @VarcharColumn(16) language: string;
  @VarcharColumn(200) title: string;
  @TextColumn() summary: string;
  @IntegerColumn() minutes: number;
  @VarcharColumn(16, { default: 'keep' }) underWay: UnderWay;
  @InstantColumn() createdAt: Date;
}

/** A video, caption file or image of a course version, by the name that its lessons use. */
@Entity('course_files')
@Index('uq_course_files_name', ['courseVersionId', 'name'], { unique: true })
export class CourseFileEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => CourseVersionEntity, 'fk_course_files_course_version') courseVersionId: number;
  @VarcharColumn(100) name: string;
  @VarcharColumn(64) sha256: string;
  @VarcharColumn(100) mediaType: string;
}

/** One lesson of a course version, in whatever languages and settings it has. */
@Entity('lessons')
@Index('uq_lessons_slug', ['courseVersionId', 'slug'], { unique: true })
@Index('uq_lessons_position', ['courseVersionId', 'position'], { unique: true })
export class LessonEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => CourseVersionEntity, 'fk_lessons_course_version') courseVersionId: number;
  @IntegerColumn() position: number;
  @VarcharColumn(80) slug: string;
  @VarcharColumn(32) kind: LessonKind;
  @IntegerColumn() minutes: number;
}

/** A lesson in one language, for those of one setting or for `any`. */
@Entity('lesson_texts')
@Index('uq_lesson_texts_variant', ['lessonId', 'setting', 'language'], { unique: true })
export class LessonTextEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => LessonEntity, 'fk_lesson_texts_lesson') lessonId: number;
  @VarcharColumn(16) language: string;
  @VarcharColumn(16, { default: 'any' }) setting: TextSetting;
  @VarcharColumn(200) title: string;
  /** Markdown. */
  @TextColumn() body: string;
  /** The kind's own definition, see `lesson-kinds.ts`. */
  @JsonColumn() definition: unknown;
}
