import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';

/** A badge as the content folder says; one without files any more can be earned no longer, and who has it keeps it. */
@Entity('badges')
@Index('uq_badges_slug', ['slug'], { unique: true })
export class BadgeEntity {
  @IdColumn() id: number;
  @VarcharColumn(80) slug: string;
  @IntegerColumn() position: number;
  @VarcharColumn(60) title: string;
  @VarcharColumn(200) summary: string;
  /** Markdown. */
  @TextColumn() body: string;
  @JsonColumn() criterion: unknown;
  /** `quarter` or `year`; null where it can be had once. */
  @VarcharColumn(16, { nullable: true }) every: string | null;
  @IntegerColumn({ nullable: true }) expiresAfterMonths: number | null;
  @TextColumn() svg: string;
  /** SHA-256 of the drawing: part of its address. */
  @VarcharColumn(64) svgHash: string;
  /** SHA-256 over all of it. */
  @VarcharColumn(64) hash: string;
  @InstantColumn({ nullable: true }) retiredAt: Date | null;
}
