import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

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
  @ReferenceColumn(() => PersonEntity, 'fk_reporting_lines_ancestor') ancestorId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_reporting_lines_descendant') descendantId: number;
  @IntegerColumn() depth: number;
}
