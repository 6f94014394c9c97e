import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody's latest return to service, and since when what they completed counts after it; made anew from the service periods. */
@Entity('person_returns')
@Index('uq_person_returns_person', ['personId'], { unique: true })
export class PersonReturnEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_person_returns_person') personId: number;
  /** The first day without service. */
  @DayColumn() leftOn: string;
  @DayColumn() returnedOn: string;
  @DayColumn() countsFromOn: string;
  @InstantColumn() countsFromAt: Date;
}
