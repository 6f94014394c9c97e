import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/**
 * `set-password`: a link for one person. `activation`: a code on paper for one person who has no password yet.
 * `first-admin`: a link for whoever sets the product up.
 */
export type LinkPurpose = 'set-password' | 'activation' | 'first-admin';

/** A secret that opens one thing once, until it expires. */
@Entity('one_time_links')
@Index('uq_one_time_links_token', ['tokenHash'], { unique: true })
@Index('ix_one_time_links_person', ['personId'])
export class OneTimeLinkEntity {
  @IdColumn() id: number;
  @VarcharColumn(64, { personal: 'erasable' }) tokenHash: string;
  @ReferenceColumn(() => PersonEntity, 'fk_one_time_links_person', { nullable: true }) personId:
    number | null;
  @VarcharColumn(32) purpose: LinkPurpose;
  @InstantColumn() createdAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) usedAt: Date | null;
  @ReferenceColumn(() => PersonEntity, 'fk_one_time_links_created_by', { nullable: true }) createdBy:
    number | null;
}
