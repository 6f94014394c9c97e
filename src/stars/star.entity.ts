import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
} from '../database/columns.js';
import { NominationRoundEntity } from '../nominations/nomination.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Whom the panel chose in a round; two of them where the second vote was a tie too. */
@Entity('stars')
@Index('uq_stars_public_id', ['publicId'], { unique: true })
@Index('uq_stars_once', ['roundId', 'personId'], { unique: true })
@Index('ix_stars_person', ['personId'])
export class StarEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => NominationRoundEntity, 'fk_stars_round') roundId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_stars_person') personId: number;
  /** Whether everybody may read their name; 0 until they say so. */
  @IntegerColumn() agrees: number;
  @InstantColumn() chosenAt: Date;
}
