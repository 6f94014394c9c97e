import { Entity, Index } from 'typeorm';
import { IdColumn, IntegerColumn, JsonColumn, TextColumn, VarcharColumn } from '../database/columns.js';

/** What a trainer does in a workshop, minute by minute, as the content folder says. */
@Entity('workshop_plans')
@Index('uq_workshop_plans_slug', ['slug'], { unique: true })
export class WorkshopPlanEntity {
  @IdColumn() id: number;
  @VarcharColumn(80) slug: string;
  @VarcharColumn(200) title: string;
  @IntegerColumn() minutes: number;
  /** People, room, materials and parts. */
  @JsonColumn() facts: unknown;
  /** Markdown. */
  @TextColumn() body: string;
  /** SHA-256 over all of it. */
  @VarcharColumn(64) hash: string;
}
