import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** By which address somebody's calendar follows their sessions: one at most, known by the hash of its secret. */
@Entity('calendar_feeds')
@Index('uq_calendar_feeds_person', ['personId'], { unique: true })
@Index('uq_calendar_feeds_token', ['tokenHash'], { unique: true })
export class CalendarFeedEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_calendar_feeds_person') personId: number;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) tokenHash: string | null;
  @InstantColumn() madeAt: Date;
}
