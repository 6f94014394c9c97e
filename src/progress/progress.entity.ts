import { Check, Entity, Index } from 'typeorm';
import { CourseEntity, CourseVersionEntity, LessonEntity } from '../courses/course.entity.js';
import type { WatchedRange } from '../lesson-kinds/video.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { EnrolmentEntity } from '../enrolments/enrolment.entity.js';
import type { StoredLessonStatus } from '../progress-log/progress-replay.js';
import { PersonEntity } from '../people/person.entity.js';
import { TrackEntity, TrackVersionEntity } from '../tracks/track.entity.js';

/** How far one person is in one course in one cycle, on the version that was current when they began, or that they were moved to since. */
@Entity('course_progress')
@Index('uq_course_progress_course', ['personId', 'courseId', 'cycle'], { unique: true })
@Index('ix_course_progress_version', ['courseVersionId'])
@Index('ix_course_progress_completed', ['courseId', 'completedAt'])
export class CourseProgressEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_course_progress_person') personId: number;
  @ReferenceColumn(() => CourseEntity, 'fk_course_progress_course') courseId: number;
  @ReferenceColumn(() => CourseVersionEntity, 'fk_course_progress_course_version') courseVersionId: number;
  @IntegerColumn() cycle: number;
  @IntegerColumn() lessonsDone: number;
  @IntegerColumn() lessonsTotal: number;
  @IntegerColumn({ nullable: true }) scorePermille: number | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) completedAt: Date | null;
}

/** Where a learner left a lesson: the resume point (seconds of a film, per mille of a text) and what of a film was watched. */
export interface LessonPosition {
  at: number;
  watched: WatchedRange[];
}

/** A lesson that is begun is `started` until it is `done`, and stays done; see `StoredLessonStatus` for what a new version leaves behind. */
export type LessonStatus = 'started' | 'done';

/** How far one person is in one lesson. */
@Entity('lesson_progress')
@Index('uq_lesson_progress_lesson', ['courseProgressId', 'lessonId'], { unique: true })
@Index('ix_lesson_progress_lesson', ['lessonId', 'status'])
export class LessonProgressEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => CourseProgressEntity, 'fk_lesson_progress_course_progress') courseProgressId: number;
  @ReferenceColumn(() => LessonEntity, 'fk_lesson_progress_lesson') lessonId: number;
  @VarcharColumn(32) status: StoredLessonStatus;
  @JsonColumn({ nullable: true, personal: 'kept' }) position: LessonPosition | null;
  @IntegerColumn({ nullable: true }) scorePermille: number | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn() updatedAt: Date;
  @InstantColumn({ nullable: true }) doneAt: Date | null;
}

/** What happened, in order and for good; the rows above can be rebuilt from it. */
@Entity('progress_log')
@Index('ix_progress_log_course', ['courseProgressId', 'id'])
@Index('ix_progress_log_person', ['personId', 'id'])
export class ProgressLogEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_progress_log_person') personId: number;
  @ReferenceColumn(() => CourseProgressEntity, 'fk_progress_log_course_progress') courseProgressId: number;
  @ReferenceColumn(() => LessonEntity, 'fk_progress_log_lesson', { nullable: true }) lessonId: number | null;
  @VarcharColumn(32) action: string;
  @JsonColumn({ nullable: true, personal: 'kept' }) data: Record<string, unknown> | null;
  @InstantColumn() occurredAt: Date;
}

/** Proof that somebody finished a track: once an enrolment, never taken away. */
@Entity('completions')
@Index('uq_completions_public_id', ['publicId'], { unique: true })
@Index('uq_completions_enrolment', ['enrolmentId'], { unique: true })
@Index('ix_completions_person', ['personId', 'trackId'])
@Index('ix_completions_track', ['trackId', 'completedAt'])
export class CompletionEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_completions_person') personId: number;
  @ReferenceColumn(() => TrackEntity, 'fk_completions_track') trackId: number;
  @ReferenceColumn(() => TrackVersionEntity, 'fk_completions_track_version') trackVersionId: number;
  @ReferenceColumn(() => EnrolmentEntity, 'fk_completions_enrolment') enrolmentId: number;
  @IntegerColumn() cycle: number;
  @InstantColumn() completedAt: Date;
  @IntegerColumn({ nullable: true }) scorePermille: number | null;
  @JsonColumn({ personal: 'kept' }) versions: { track: number; courses: Record<string, number> };
}

/** What somebody else saw a person do; a sign-off never comes from the learner, which the database holds as well. */
@Entity('requirement_records')
@Index('uq_requirement_records_public_id', ['publicId'], { unique: true })
@Index('uq_requirement_records_requirement', ['personId', 'slug', 'cycle'], { unique: true })
@Index('ix_requirement_records_slug', ['slug', 'onDay'])
@Check('ck_requirement_records_other_person', "kind <> 'sign-off' OR recorded_by <> person_id")
export class RequirementRecordEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_requirement_records_person') personId: number;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  @VarcharColumn(32) kind: 'attendance' | 'sign-off';
  @IntegerColumn() cycle: number;
  @DayColumn() onDay: string;
  @IntegerColumn({ nullable: true }) minutes: number | null;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) note: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_requirement_records_recorded_by') recordedBy: number;
  @InstantColumn() recordedAt: Date;
}
