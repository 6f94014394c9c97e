import { Entity, Index } from 'typeorm';
import { IdColumn, TextColumn, VarcharColumn } from '../database/columns.js';

/** By which order the tips of a month were given out: a row a month, so that none outgrows its place and none is forgotten. */
@Entity('given_tip_orders')
@Index('uq_given_tip_orders_month', ['month'], { unique: true })
export class GivenTipOrderEntity {
  @IdColumn() id: number;
  @VarcharColumn(7) month: string;
  /** Slugs of each series in their order, as JSON. */
  @TextColumn() everybody: string;
  @TextColumn() customerFacing: string;
}
