import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { EnrolmentEntity } from '../enrolments/enrolment.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { TrackEntity } from '../tracks/track.entity.js';

/**
 * What somebody answered to the three questions after a track. A person has one say in a track: that of a later cycle
 * replaces the earlier one, so that rows are people.
 */
@Entity('track_feedback')
@Index('uq_track_feedback_public_id', ['publicId'], { unique: true })
@Index('uq_track_feedback_person', ['personId', 'trackId'], { unique: true })
@Index('ix_track_feedback_figures', ['trackId', 'usefulness', 'worth'])
@Index('ix_track_feedback_suggestions', ['trackId', 'publicId'])
@Index('ix_track_feedback_sent', ['sentAt'])
export class TrackFeedbackEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_track_feedback_person') personId: number;
  @ReferenceColumn(() => TrackEntity, 'fk_track_feedback_track') trackId: number;
  @ReferenceColumn(() => EnrolmentEntity, 'fk_track_feedback_enrolment') enrolmentId: number;
  /** How useful for their work, 1 to 5. */
  @IntegerColumn() usefulness: number;
  /** Whether it was worth the time, 1 to 5. */
  @IntegerColumn() worth: number;
  /** The one thing that they would change. */
  @VarcharColumn(1000, { nullable: true, personal: 'erasable' }) suggestion: string | null;
  @InstantColumn() sentAt: Date;
}
