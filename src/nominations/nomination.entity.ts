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

/** Chosen: there are stars. Without: the round ended and nobody was chosen. */
export type RoundStatus = 'open' | 'chosen' | 'without';

/** The nominations of one quarter, and until when they and the votes about them are taken. */
@Entity('nomination_rounds')
@Index('uq_nomination_rounds_quarter', ['quarter'], { unique: true })
@Index('ix_nomination_rounds_status', ['status', 'nominationsCloseAt'])
export class NominationRoundEntity {
  @IdColumn() id: number;
  /** Such as `2026-Q4`. */
  @VarcharColumn(7) quarter: string;
  @DayColumn() nominateUntil: string;
  @InstantColumn() nominationsCloseAt: Date;
  @DayColumn() voteUntil: string;
  @InstantColumn() votingClosesAt: Date;
  /** 2 once the first vote was a tie. */
  @IntegerColumn() ballot: number;
  @VarcharColumn(32) status: RoundStatus;
  @InstantColumn() openedAt: Date;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  @ReferenceColumn(() => PersonEntity, 'fk_nomination_rounds_decided_by', { nullable: true })
  decidedBy: number | null;
}

/** Somebody says of a colleague, with what they saw, that they are the star of the quarter; once a colleague and quarter. */
@Entity('nominations')
@Index('uq_nominations_public_id', ['publicId'], { unique: true })
@Index('uq_nominations_once', ['roundId', 'nominatorId', 'nomineeId'], { unique: true })
@Index('ix_nominations_nominator', ['nominatorId', 'id'])
@Index('ix_nominations_nominee', ['nomineeId', 'roundId'])
@Index('ix_nominations_round', ['roundId', 'nomineeId'])
export class NominationEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => NominationRoundEntity, 'fk_nominations_round') roundId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_nominations_nominator') nominatorId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_nominations_nominee') nomineeId: number;
  /** The behaviour as the list named it then. */
  @VarcharColumn(80, { personal: 'kept' }) behaviour: string;
  @VarcharColumn(80, { personal: 'kept' }) behaviourTitle: string;
  @VarcharColumn(1000, { personal: 'erasable', erasedTo: "''" }) evidence: string;
  /** Whom it helped. */
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) helped: string | null;
  @VarcharColumn(32) status: 'standing' | 'withdrawn';
  @InstantColumn() nominatedAt: Date;
}
