import { Entity, Index } from 'typeorm';
import type { Audience } from '../audience-rules/audience.js';
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
import type { DueRule } from '../due-dates/due-rule.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';
import { TrackEntity } from '../tracks/track.entity.js';

/** A paused assignment enrols nobody until it is resumed, an ended one never again. */
export type AssignmentStatus = 'active' | 'paused' | 'ended';

/** This track, to these people, due then: holds for everybody who matches today and tomorrow, until it is ended. */
@Entity('assignments')
@Index('uq_assignments_public_id', ['publicId'], { unique: true })
@Index('uq_assignments_shipped_key', ['shippedKey'], { unique: true })
@Index('uq_assignments_request', ['createdBy', 'requestKey'], { unique: true })
@Index('ix_assignments_track', ['trackId'])
export class AssignmentEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(40, { nullable: true, personal: 'kept' }) shippedKey: string | null;
  @VarcharColumn(200, { personal: 'kept' }) name: string;
  @ReferenceColumn(() => TrackEntity, 'fk_assignments_track') trackId: number;
  @VarcharColumn(32) status: AssignmentStatus;
  @IntegerColumn() currentVersion: number;
  @DayColumn({ nullable: true }) goLiveOn: string | null;
  @VarcharColumn(80, { nullable: true, personal: 'kept' }) requestKey: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_assignments_created_by', { nullable: true }) createdBy:
    number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  /** Since when it asks nothing of anybody any more. */
  @InstantColumn({ nullable: true }) takenBackAt: Date | null;
  /** Since when it is paused; null where it is not. */
  @InstantColumn({ nullable: true }) pausedAt: Date | null;
  /** Since when managers may waive, extend, withdraw and re-open within their line; null where only trainers may. */
  @InstantColumn({ nullable: true }) managersDecideSince: Date | null;
}

/** What an assignment said from one change to the next; reasons name the version that they came from. */
@Entity('assignment_versions')
@Index('uq_assignment_versions_version', ['assignmentId', 'version'], { unique: true })
export class AssignmentVersionEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => AssignmentEntity, 'fk_assignment_versions_assignment') assignmentId: number;
  @IntegerColumn() version: number;
  @JsonColumn({ personal: 'kept' }) audience: Audience;
  @JsonColumn({ personal: 'kept' }) dueRule: DueRule;
  @ReferenceColumn(() => PersonEntity, 'fk_assignment_versions_created_by', { nullable: true }) createdBy:
    number | null;
  @InstantColumn() createdAt: Date;
}

/** On which day the programme begins for everybody, for a department or for a location. */
@Entity('programme_waves')
@Index('uq_programme_waves_public_id', ['publicId'], { unique: true })
@Index('ix_programme_waves_assignment', ['assignmentId', 'startsOn'])
export class ProgrammeWaveEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => AssignmentEntity, 'fk_programme_waves_assignment') assignmentId: number;
  @DayColumn() startsOn: string;
  @VarcharColumn(32) scopeKind: 'everybody' | 'department' | 'location';
  @ReferenceColumn(() => DepartmentEntity, 'fk_programme_waves_department', { nullable: true })
  departmentId: number | null;
  @VarcharColumn(120, { nullable: true, personal: 'kept' }) location: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_programme_waves_created_by', { nullable: true }) createdBy:
    number | null;
  @InstantColumn() createdAt: Date;
}
