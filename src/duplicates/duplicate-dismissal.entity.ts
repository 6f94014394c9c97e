import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PublicIdColumn, ReferenceColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';

/** Somebody's word that two records are two people; the first of them has the smaller id. */
@Entity('duplicate_dismissals')
@Index('uq_duplicate_dismissals_public_id', ['publicId'], { unique: true })
@Index('uq_duplicate_dismissals_pair', ['firstPersonId', 'secondPersonId'], { unique: true })
export class DuplicateDismissalEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => PersonEntity, 'fk_duplicate_dismissals_first_person') firstPersonId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_duplicate_dismissals_second_person') secondPersonId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_duplicate_dismissals_dismissed_by') dismissedBy: number;
  @InstantColumn() dismissedAt: Date;
}
