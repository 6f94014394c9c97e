import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/** Tries to sign in that failed for one login or from one address within a window. */
@Entity('sign_in_limits')
@Index('uq_sign_in_limits_bucket', ['bucket'], { unique: true })
@Index('ix_sign_in_limits_window', ['windowEndsAt'])
export class SignInLimitEntity {
  @IdColumn() id: number;
  @VarcharColumn(80, { personal: 'kept' }) bucket: string;
  @IntegerColumn() failures: number;
  @InstantColumn() windowEndsAt: Date;
}
