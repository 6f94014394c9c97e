import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Whoever chose to be named in the top ten; without a row nobody is. */
@Entity('leaderboard_names')
@Index('uq_leaderboard_names_person', ['personId'], { unique: true })
export class LeaderboardNameEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_leaderboard_names_person') personId: number;
  @InstantColumn() chosenAt: Date;
}
