import { Entity, Index } from 'typeorm';
import { CourseEntity } from '../courses/course.entity.js';
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
import type { Recurrence } from './recurrence.js';
import type { RequirementKind, TrackDepth } from './track.js';

/** A depth of training under a slug; what it asks stands in its versions. Retired once its file is gone. */
@Entity('tracks')
@Index('uq_tracks_public_id', ['publicId'], { unique: true })
@Index('uq_tracks_slug', ['slug'], { unique: true })
export class TrackEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(80) slug: string;
  @VarcharColumn(32) depth: TrackDepth;
  /** A plain integer: a foreign key here and one back could not be made in one go. */
  @IntegerColumn({ nullable: true }) currentVersionId: number | null;
  @JsonColumn({ nullable: true }) recurrence: Recurrence | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
}

/** A track as it was published once; never changed afterwards. */
@Entity('track_versions')
@Index('uq_track_versions_number', ['trackId', 'number'], { unique: true })
export class TrackVersionEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => TrackEntity, 'fk_track_versions_track') trackId: number;
  @IntegerColumn() number: number;
  /** SHA-256 over everything that this version asks, included tracks and its courses' titles and minutes too. */
  @VarcharColumn(64) hash: string;
  @VarcharColumn(200) title: string;
  @TextColumn() summary: string;
  @IntegerColumn() minutes: number;
  @IntegerColumn() requirementCount: number;
  @InstantColumn() createdAt: Date;
}

/** One thing that a track version asks, those of an included track in front. */
@Entity('requirements')
@Index('uq_requirements_slug', ['trackVersionId', 'slug'], { unique: true })
@Index('uq_requirements_position', ['trackVersionId', 'position'], { unique: true })
@Index('ix_requirements_course', ['courseId'])
@Index('ix_requirements_kind', ['kind', 'slug'])
export class RequirementEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => TrackVersionEntity, 'fk_requirements_track_version') trackVersionId: number;
  @IntegerColumn() position: number;
  /** The course's slug, or the requirement's own. */
  @VarcharColumn(80) slug: string;
  @VarcharColumn(32) kind: RequirementKind;
  @ReferenceColumn(() => CourseEntity, 'fk_requirements_course', { nullable: true }) courseId: number | null;
  @VarcharColumn(200) title: string;
  @IntegerColumn() minutes: number;
  @TextColumn({ nullable: true }) guide: string | null;
  /** The day of an enrolment, from 2, on which it opens; null where it is open from the first one. */
  @IntegerColumn({ nullable: true }) opensOnDay: number | null;
  /** The day of an enrolment by which it is due; null where that is the due day of the whole. */
  @IntegerColumn({ nullable: true }) dueOnDay: number | null;
}
