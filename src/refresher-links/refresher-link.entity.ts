import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** By which one person answers one refresher question without signing in; `round` counts how often it was asked, from 1. */
@Entity('refresher_links')
@Index('uq_refresher_links_person', ['personId', 'period', 'round'], { unique: true })
@Index('uq_refresher_links_token', ['tokenHash'], { unique: true })
@Index('ix_refresher_links_expires', ['expiresAt'])
export class RefresherLinkEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_refresher_links_person') personId: number;
  /** The month of the tip that it is about. */
  @VarcharColumn(7, { personal: 'kept' }) period: string;
  @IntegerColumn() round: number;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) tokenHash: string | null;
  @InstantColumn() madeAt: Date;
  @InstantColumn() expiresAt: Date;
}
