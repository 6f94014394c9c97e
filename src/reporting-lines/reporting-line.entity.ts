import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/** One version of all reporting lines; exactly one is `current`. */
@Entity('reporting_generations')
@Index('uq_reporting_generations_generation', ['generation'], { unique: true })
export class ReportingGenerationEntity {
  @IdColumn() id: number;
  @IntegerColumn() generation: number;
  @VarcharColumn(32) status: 'building' | 'current' | 'old';
  @InstantColumn() createdAt: Date;
}

/** Somebody in service stands `depth` steps above somebody else. */
@Entity('reporting_lines')
@Index('uq_reporting_lines_pair', ['generation', 'ancestorId', 'descendantId'], { unique: true })
@Index('ix_reporting_lines_descendant', ['generation', 'descendantId', 'depth'])
export class ReportingLineEntity {
  @IdColumn() id: number;
  @IntegerColumn() generation: number;
  // No foreign keys: lines are made from placements alone, and a million of them would each pay for the checks.
  @IntegerColumn() ancestorId: number;
  @IntegerColumn() descendantId: number;
  @IntegerColumn() depth: number;
}
