import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A person's way in; without a password until they set one, closed while `disabledAt` stands. */
@Entity('accounts')
@Index('uq_accounts_person', ['personId'], { unique: true })
export class AccountEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_accounts_person') personId: number;
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) passwordHash: string | null;
  @InstantColumn({ nullable: true }) passwordSetAt: Date | null;
  @InstantColumn({ nullable: true }) disabledAt: Date | null;
  @InstantColumn() createdAt: Date;
}
