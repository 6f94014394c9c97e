import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { TipAudience } from './tip.js';

/** A tip under its slug; what it says stands in its versions. Retired once its file is gone. */
@Entity('tips')
@Index('uq_tips_slug', ['slug'], { unique: true })
export class TipEntity {
  @IdColumn() id: number;
  @VarcharColumn(80) slug: string;
  /** A plain integer: a foreign key here and one back could not be made in one go. */
  @IntegerColumn({ nullable: true }) currentVersionId: number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
}

/** A tip as it was published once; never changed afterwards. */
@Entity('tip_versions')
@Index('uq_tip_versions_number', ['tipId', 'number'], { unique: true })
export class TipVersionEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => TipEntity, 'fk_tip_versions_tip') tipId: number;
  @IntegerColumn() number: number;
  /** SHA-256 over all of it. */
  @VarcharColumn(64) hash: string;
  @VarcharColumn(200) title: string;
  @VarcharColumn(32) audience: TipAudience;
  /** Its place in the series of its audience, from 1. */
  @IntegerColumn() position: number;
  @TextColumn() thisWeek: string;
  /** Markdown. */
  @TextColumn() body: string;
  /** A question with its options, the right one among them, and its feedback. */
  @JsonColumn({ nullable: true }) question: unknown;
  /** A list of texts. */
  @JsonColumn() sources: unknown;
  @InstantColumn() createdAt: Date;
}
