import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { WorkshopSessionEntity } from '../workshops/workshop.entity.js';

/** What somebody said of a session that they were at; trainers hear it in fives, without names. */
@Entity('session_feedback')
@Index('uq_session_feedback_public_id', ['publicId'], { unique: true })
@Index('uq_session_feedback_person', ['sessionId', 'personId'], { unique: true })
@Index('ix_session_feedback_person', ['personId'])
export class SessionFeedbackEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => WorkshopSessionEntity, 'fk_session_feedback_session') sessionId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_session_feedback_person') personId: number;
  /** How useful for their work, 1 to 5. */
  @IntegerColumn() rating: number;
  @VarcharColumn(1000, { nullable: true, personal: 'erasable' }) remark: string | null;
  @InstantColumn() sentAt: Date;
}
