import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import type { CommitmentAnswer } from './commitment.js';

/** What somebody means to do differently for a colleague; `openKey` is 1 until it is answered for good, so that one at most is open. */
@Entity('commitments')
@Index('uq_commitments_public_id', ['publicId'], { unique: true })
@Index('uq_commitments_open', ['personId', 'openKey'], { unique: true })
export class CommitmentEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_commitments_person') personId: number;
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @VarcharColumn(120, { personal: 'erasable', erasedTo: "''" }) colleague: string;
  @VarcharColumn(400, { personal: 'erasable', erasedTo: "''" }) act: string;
  /** When they want to be asked whether it helped, where they are. */
  @DayColumn() askOn: string;
  @InstantColumn() askAt: Date;
  @VarcharColumn(16, { nullable: true, personal: 'kept' }) answer: CommitmentAnswer | null;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @InstantColumn() madeAt: Date;
}
