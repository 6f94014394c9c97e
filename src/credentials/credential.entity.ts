import { Entity, Index } from 'typeorm';
import { BadgeEntity } from '../badges/badge.entity.js';
import {
  IdColumn,
  InstantColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import type { NameForm } from './name-form.js';

/** A badge of somebody as something that is shown elsewhere. Its text is made when it is asked for; its id is its place in the lists of what was revoked. */
@Entity('credentials')
@Index('uq_credentials_public_id', ['publicId'], { unique: true })
@Index('uq_credentials_period', ['personId', 'badgeId', 'period'], { unique: true })
@Index('ix_credentials_badge', ['badgeId'])
export class CredentialEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_credentials_person') personId: number;
  @ReferenceColumn(() => BadgeEntity, 'fk_credentials_badge') badgeId: number;
  /** That of the award: `once`, or the quarter or year that it was given for. */
  @VarcharColumn(16, { default: 'once' }) period: string;
  /** How its person is named in it; the name itself stands with the person alone. */
  @VarcharColumn(32) nameForm: NameForm;
  @InstantColumn() madeAt: Date;
  /** Since when anybody who has its address may read it; null while it is private. */
  @InstantColumn({ nullable: true }) sharedAt: Date | null;
}
