import { Entity, Index } from 'typeorm';
import { LessonEntity } from '../courses/course.entity.js';
import {
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import type { TextSetting } from '../lesson-kinds/setting.js';

/** A learner says that something is wrong in a lesson, as the version stood that they saw; a trainer answers once. */
@Entity('lesson_reports')
@Index('uq_lesson_reports_public_id', ['publicId'], { unique: true })
@Index('ix_lesson_reports_person', ['personId', 'lessonId'])
@Index('ix_lesson_reports_status', ['status'])
export class LessonReportEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_lesson_reports_person') personId: number;
  @ReferenceColumn(() => LessonEntity, 'fk_lesson_reports_lesson') lessonId: number;
  @VarcharColumn(16) language: string;
  @VarcharColumn(16, { default: 'any' }) setting: TextSetting;
  @VarcharColumn(2000, { personal: 'erasable', erasedTo: "''" }) text: string;
  @VarcharColumn(32) status: 'open' | 'answered';
  @InstantColumn() reportedAt: Date;
  @VarcharColumn(2000, { nullable: true, personal: 'erasable' }) answer: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_lesson_reports_answered_by', { nullable: true })
  answeredBy: number | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
}
