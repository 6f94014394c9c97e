import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** A tip that is or was written in the browser: its draft, and what was published of it, which stands in place of the folder's file. */
@Entity('written_tips')
@Index('uq_written_tips_slug', ['slug'], { unique: true })
export class WrittenTipEntity {
  @IdColumn() id: number;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  /** Counts every change; whoever makes one names the version that they read. */
  @IntegerColumn() version: number;
  /** What is being written, as JSON of `TipWording`; null where nothing waits to be published. */
  @TextColumn({ nullable: true, personal: 'kept' }) draft: string | null;
  /** What was published, in the same form; null where it never was. */
  @TextColumn({ nullable: true, personal: 'kept' }) published: string | null;
  /** Whether it is given no more, whatever the folder says. */
  @IntegerColumn() isWithdrawn: number;
  /** Of what the folder said when it was published; null where it had no such tip. Another one there is a conflict. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) folderHash: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_written_tips_changed_by') changedBy: number;
  @InstantColumn() changedAt: Date;
}
