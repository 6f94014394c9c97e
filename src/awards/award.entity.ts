import { Entity, Index } from 'typeorm';
import { BadgeEntity } from '../badges/badge.entity.js';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A badge that somebody has: once a period, whoever finds that they earned it. One that was revoked stays, so that it is not given again for that period. */
@Entity('awards')
@Index('uq_awards_period', ['personId', 'badgeId', 'period'], { unique: true })
@Index('ix_awards_badge', ['badgeId', 'isShown', 'id'])
@Index('ix_awards_told', ['toldAt', 'id'])
export class AwardEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => BadgeEntity, 'fk_awards_badge') badgeId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_awards_person') personId: number;
  /** `once`, or the quarter or year that it was given for. */
  @VarcharColumn(16, { default: 'once' }) period: string;
  @InstantColumn() awardedAt: Date;
  /** Until when it holds, computed once as it was given; null: for good. */
  @InstantColumn({ nullable: true }) expiresAt: Date | null;
  /** Whether its person lets everybody read that they have it. */
  @IntegerColumn() isShown: number;
  /** When its person saw it first; Home shows it until then. */
  @InstantColumn({ nullable: true }) seenAt: Date | null;
  /** When its person was told, or that they need not be. */
  @InstantColumn({ nullable: true }) toldAt: Date | null;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
  @ReferenceColumn(() => PersonEntity, 'fk_awards_revoked_by', { nullable: true }) revokedBy: number | null;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) revokeReason: string | null;
}
