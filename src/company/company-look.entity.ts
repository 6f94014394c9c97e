import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntegerColumn, VarcharColumn } from '../database/columns.js';

/** How the company looks from one change to the next; the row with the highest version holds. */
@Entity('company_looks')
@Index('uq_company_looks_version', ['version'], { unique: true })
@Index('ix_company_looks_logo', ['logoSha256'])
export class CompanyLookEntity {
  @IdColumn() id: number;
  @IntegerColumn() version: number;
  @VarcharColumn(60) name: string;
  /** `#rrggbb`, lower case. */
  @VarcharColumn(7) accent: string;
  @VarcharColumn(64, { nullable: true }) logoSha256: string | null;
  /** In pixels, as `logoHeight`. */
  @IntegerColumn({ nullable: true }) logoWidth: number | null;
  @IntegerColumn({ nullable: true }) logoHeight: number | null;
  @InstantColumn() chosenAt: Date;
}
