import { Entity, Index } from 'typeorm';
import { TrackEntity, TrackVersionEntity } from '../tracks/track.entity.js';
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
import { PersonEntity } from '../people/person.entity.js';
import type { ReasonFacts } from './why.js';

/** `scheduled` and `overdue` are computed from dates, never stored. */
export type EnrolmentStatus = 'active' | 'completed' | 'waived' | 'withdrawn' | 'expired';

/** Why a reason ended: `undone` with a run, `replaced` by a later version's reason, `out-of-audience` by an edit that leaves its person out. */
export type EndCause = 'left' | 'waived' | 'withdrawn' | 'undone' | 'replaced' | 'out-of-audience';

/** One person on one track in one cycle; `openKey` is 1 while it is active and NULL afterwards, so that at most one is open. */
@Entity('enrolments')
@Index('uq_enrolments_public_id', ['publicId'], { unique: true })
@Index('uq_enrolments_cycle', ['personId', 'trackId', 'cycle'], { unique: true })
@Index('uq_enrolments_open', ['personId', 'trackId', 'openKey'], { unique: true })
@Index('ix_enrolments_track', ['trackId', 'status', 'dueAt'])
@Index('ix_enrolments_waived_until', ['waivedUntil'])
@Index('ix_enrolments_start', ['startsOn', 'trackVersionId'])
export class EnrolmentEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_enrolments_person') personId: number;
  @ReferenceColumn(() => TrackEntity, 'fk_enrolments_track') trackId: number;
  @ReferenceColumn(() => TrackVersionEntity, 'fk_enrolments_track_version') trackVersionId: number;
  @IntegerColumn() cycle: number;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @VarcharColumn(32) status: EnrolmentStatus;
  @InstantColumn() enrolledAt: Date;
  @DayColumn() startsOn: string;
  @InstantColumn() startsAt: Date;
  @DayColumn({ nullable: true }) dueOn: string | null;
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) startedAt: Date | null;
  @InstantColumn({ nullable: true }) completedAt: Date | null;
  @IntegerColumn({ nullable: true }) scorePermille: number | null;
  @IntegerColumn() requirementsDone: number;
  @IntegerColumn() requirementsTotal: number;
  /** After a break in service: what was done in earlier cycles counts here from this day on. */
  @DayColumn({ nullable: true }) creditFromOn: string | null;
  @InstantColumn({ nullable: true }) creditFromAt: Date | null;
  /** Since when a later cycle stands in its place, because it did not count any more when its person came back. */
  @InstantColumn({ nullable: true }) supersededAt: Date | null;
  /** The last day of a waiver; null where it has no end. */
  @DayColumn({ nullable: true }) waivedUntil: string | null;
  /** The day before which it is not due, whatever its reasons say, and the day on which that was decided. */
  @DayColumn({ nullable: true }) extendedTo: string | null;
  @DayColumn({ nullable: true }) extendedOn: string | null;
  /** The day on which its person completed an equal thing elsewhere or earlier; such an enrolment has no completion of its own. */
  @DayColumn({ nullable: true }) creditedOn: string | null;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) creditEvidence: string | null;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) creditLink: string | null;
}

/** Why an enrolment stands: the earliest due day of its open reasons is its due day. */
@Entity('enrolment_reasons')
@Index('uq_enrolment_reasons_open', ['enrolmentId', 'assignmentId', 'openKey'], { unique: true })
@Index('ix_enrolment_reasons_assignment', ['assignmentId', 'openKey', 'enrolmentId'])
@Index('ix_enrolment_reasons_run', ['runId'])
export class EnrolmentReasonEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => EnrolmentEntity, 'fk_enrolment_reasons_enrolment') enrolmentId: number;
  // By table name, since assignments stand above enrolments on the map.
  @ReferenceColumn(() => 'assignments', 'fk_enrolment_reasons_assignment') assignmentId: number;
  @IntegerColumn() assignmentVersion: number;
  @ReferenceColumn(() => 'assignment_runs', 'fk_enrolment_reasons_run', { nullable: true }) runId:
    number | null;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @DayColumn({ nullable: true }) dueOn: string | null;
  @JsonColumn({ personal: 'erasable' }) facts: ReasonFacts;
  @InstantColumn() fromAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) endCause: EndCause | null;
}

/** Which status and due date an enrolment had from when to when. */
@Entity('enrolment_periods')
@Index('uq_enrolment_periods_from', ['enrolmentId', 'fromAt'], { unique: true })
@Index('ix_enrolment_periods_to', ['enrolmentId', 'toAt', 'fromAt', 'status', 'dueAt'])
export class EnrolmentPeriodEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => EnrolmentEntity, 'fk_enrolment_periods_enrolment') enrolmentId: number;
  @VarcharColumn(32) status: EnrolmentStatus;
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn() fromAt: Date;
  @InstantColumn() toAt: Date;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) note: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_enrolment_periods_changed_by', { nullable: true }) changedBy:
    number | null;
}
