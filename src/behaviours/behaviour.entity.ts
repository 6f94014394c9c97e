import { Entity, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, TextColumn, VarcharColumn } from '../database/columns.js';

/** Something observable that good service consists of; what scenarios score, and later thanks, rubrics and surveys. */
@Entity('behaviours')
@Index('uq_behaviours_slug', ['slug'], { unique: true })
export class BehaviourEntity {
  @IdColumn() id: number;
  @VarcharColumn(80) slug: string;
  @IntegerColumn() position: number;
  @VarcharColumn(80) title: string;
  @TextColumn() summary: string;
  /** What is done and not done, a place each. */
  @JsonColumn() examples: unknown;
  /** SHA-256 over all of it. */
  @VarcharColumn(64) hash: string;
}
