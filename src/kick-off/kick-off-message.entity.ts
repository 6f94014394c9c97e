import { Entity, Index } from 'typeorm';
import { IdColumn, TextColumn, VarcharColumn } from '../database/columns.js';

/** Why the programme exists and what it asks of people, said by somebody who leads the company (program.md). */
@Entity('kick_off_messages')
@Index('uq_kick_off_messages_slug', ['slug'], { unique: true })
export class KickOffMessageEntity {
  @IdColumn() id: number;
  @VarcharColumn(80) slug: string;
  /** Who says it. */
  @VarcharColumn(200) name: string;
  /** What they are in the company. */
  @VarcharColumn(200) role: string;
  /** Markdown. */
  @TextColumn() body: string;
  /** SHA-256 over all of it. */
  @VarcharColumn(64) hash: string;
}
