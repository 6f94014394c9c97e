import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, ReferenceColumn, TextColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Which recognition goes with what, from one change to the next; the row with the highest version holds. */
@Entity('reward_texts')
@Index('uq_reward_texts_version', ['version'], { unique: true })
export class RewardTextEntity {
  @IdColumn() id: number;
  @IntegerColumn() version: number;
  @TextColumn({ personal: 'kept' }) body: string;
  @ReferenceColumn(() => PersonEntity, 'fk_reward_texts_written_by') writtenBy: number;
  @InstantColumn() writtenAt: Date;
}
