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

/** A badge that was written in the browser and published: it stands in place of the folder's files until those say the same. */
@Entity('written_badges')
@Index('uq_written_badges_slug', ['slug'], { unique: true })
export class WrittenBadgeEntity {
  @IdColumn() id: number;
  @VarcharColumn(80, { personal: 'kept' }) slug: string;
  /** What `badges/<slug>.md` would say. */
  @TextColumn({ personal: 'kept' }) text: string;
  @TextColumn({ personal: 'kept' }) svg: string;
  /** Whether it is not given any more, whatever the folder says. */
  @IntegerColumn() isWithdrawn: number;
  /** Over all three; whoever changes it names the one that they read. */
  @VarcharColumn(64, { personal: 'kept' }) hash: string;
  /** That of the folder's files when it was written; null where it had none. Another one there is a conflict. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) folderHash: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_written_badges_published_by') publishedBy: number;
  @InstantColumn() publishedAt: Date;
}
