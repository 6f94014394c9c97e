import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, ReferenceColumn } from '../database/columns.js';
import { NominationRoundEntity } from '../nominations/nomination.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody whom an admin named to the panel of a round. */
@Entity('star_panel_members')
@Index('uq_star_panel_members_once', ['roundId', 'personId'], { unique: true })
@Index('ix_star_panel_members_person', ['personId'])
export class StarPanelMemberEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => NominationRoundEntity, 'fk_star_panel_members_round') roundId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_star_panel_members_person') personId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_star_panel_members_named_by') namedBy: number;
  @InstantColumn() namedAt: Date;
}

/** A vote while it can still be changed; all votes of a round are deleted when it is decided. */
@Entity('star_votes')
@Index('uq_star_votes_once', ['roundId', 'ballot', 'voterId'], { unique: true })
@Index('ix_star_votes_voter', ['voterId'])
@Index('ix_star_votes_nominee', ['nomineeId'])
export class StarVoteEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => NominationRoundEntity, 'fk_star_votes_round') roundId: number;
  @IntegerColumn() ballot: number;
  @ReferenceColumn(() => PersonEntity, 'fk_star_votes_voter') voterId: number;
  /** Null: an abstention. */
  @ReferenceColumn(() => PersonEntity, 'fk_star_votes_nominee', { nullable: true }) nomineeId: number | null;
  @InstantColumn() castAt: Date;
}
