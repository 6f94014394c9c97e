import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import type { NoticeKind } from './notice-kinds.js';

/** A kind of notice that somebody wants in the app alone; without a row it comes by mail as well. */
@Entity('notice_preferences')
@Index('uq_notice_preferences_kind', ['personId', 'kind'], { unique: true })
export class NoticePreferenceEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_notice_preferences_person') personId: number;
  @VarcharColumn(32) kind: NoticeKind;
  @InstantColumn() appOnlySince: Date;
}
