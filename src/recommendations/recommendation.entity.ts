import { Check, Entity, Index } from 'typeorm';
import { BadgeEntity } from '../badges/badge.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** News that a second person approved a recommendation: `{ personId }`. */
export const RECOMMENDATION_APPROVED = 'recommendations.approved';

/** Lapsed: whom it is about left, was erased, or is another record's person by now, so that nobody can decide on it. */
export type RecommendationStatus = 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'lapsed';

/** A manager or trainer puts somebody forward for a badge, with what they saw; a second person decides. One waits at a time. */
@Entity('badge_recommendations')
@Check('ck_badge_recommendations_second_person', 'decider_id IS NULL OR decider_id <> proposer_id')
@Index('uq_badge_recommendations_public_id', ['publicId'], { unique: true })
@Index('uq_badge_recommendations_open', ['badgeId', 'personId', 'openKey'], { unique: true })
@Index('ix_badge_recommendations_person', ['personId', 'status'])
@Index('ix_badge_recommendations_proposer', ['proposerId', 'id'])
@Index('ix_badge_recommendations_status', ['status', 'id'])
export class RecommendationEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => BadgeEntity, 'fk_badge_recommendations_badge') badgeId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_badge_recommendations_person') personId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_badge_recommendations_proposer') proposerId: number;
  /** The behaviour as the list named it then. */
  @VarcharColumn(80, { personal: 'kept' }) behaviour: string;
  @VarcharColumn(80, { personal: 'kept' }) behaviourTitle: string;
  @VarcharColumn(1000, { personal: 'erasable', erasedTo: "''" }) evidence: string;
  @VarcharColumn(32) status: RecommendationStatus;
  /** 1 while it waits, else null. */
  @IntegerColumn({ nullable: true }) openKey: number | null;
  @InstantColumn() putForwardAt: Date;
  @ReferenceColumn(() => PersonEntity, 'fk_badge_recommendations_decider', { nullable: true })
  deciderId: number | null;
  @InstantColumn({ nullable: true }) decidedAt: Date | null;
  /** Why it was declined. */
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) reason: string | null;
}
