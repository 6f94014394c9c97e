import { Entity, Index } from 'typeorm';
import { IdColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody who has not begun and whom a full export named: only they are missed when a later one does not. */
@Entity('expected_starters')
@Index('uq_expected_starters_person', ['personId'], { unique: true })
export class ExpectedStarterEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_expected_starters_person') personId: number;
}
