import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, PublicIdColumn, ReferenceColumn } from '../database/columns.js';
import { EnrolmentEntity } from '../enrolments/enrolment.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** That somebody's manager reminded them of a track; what they said stands in the notice alone. */
@Entity('nudges')
@Index('uq_nudges_public_id', ['publicId'], { unique: true })
@Index('uq_nudges_enrolment', ['enrolmentId', 'day'], { unique: true })
@Index('ix_nudges_person', ['personId'])
export class NudgeEntity {
  @IdColumn() id: number;
  /** Tells whose row stands where two remind of the same at once. */
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_nudges_person') personId: number;
  @ReferenceColumn(() => EnrolmentEntity, 'fk_nudges_enrolment') enrolmentId: number;
  /** The organisation's day. */
  @DayColumn() day: string;
  @ReferenceColumn(() => PersonEntity, 'fk_nudges_nudged_by') nudgedBy: number;
  @InstantColumn() nudgedAt: Date;
}
