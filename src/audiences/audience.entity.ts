import { Entity, Index } from 'typeorm';
import type { Rule } from '../audience-rules/audience.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A rule that says who, under a name, so that assignments and other rules can mean it; a retired one goes on meaning whom it meant. */
@Entity('audiences')
@Index('uq_audiences_public_id', ['publicId'], { unique: true })
@Index('uq_audiences_name', ['nameKey'], { unique: true })
export class AudienceEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(120, { personal: 'kept' }) name: string;
  /** How names are compared; null once retired, so that the name is free again. */
  @VarcharColumn(150, { nullable: true, personal: 'kept' }) nameKey: string | null;
  @JsonColumn({ personal: 'kept' }) rule: Rule<number>;
  @IntegerColumn() version: number;
  @ReferenceColumn(() => PersonEntity, 'fk_audiences_created_by', { nullable: true }) createdBy:
    number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() changedAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
}
