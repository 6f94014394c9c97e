import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/** A key that badges are signed with: the one of the highest generation signs, earlier ones still verify what they signed. */
@Entity('issuer_keys')
@Index('uq_issuer_keys_generation', ['generation'], { unique: true })
export class IssuerKeyEntity {
  @IdColumn() id: number;
  @IntegerColumn() generation: number;
  @VarcharColumn(120) publicKey: string;
  /** Leaves the database for signing alone; emptied when its successor comes. */
  @VarcharColumn(120, { nullable: true }) secretKey: string | null;
  @InstantColumn() madeAt: Date;
}
