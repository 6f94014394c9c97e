import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import type { Setting } from '../lesson-kinds/setting.js';

/** A part of the organisation, known by its name in the HR export. */
@Entity('departments')
@Index('uq_departments_public_id', ['publicId'], { unique: true })
@Index('uq_departments_name', ['name'], { unique: true })
export class DepartmentEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(120) name: string;
  @VarcharColumn(120) searchKey: string;
  @InstantColumn() createdAt: Date;
}

/** Anyone on the payroll or contracted. Personal text stands here, so that an erasure has one place to blank. */
@Entity('persons')
@Index('uq_persons_public_id', ['publicId'], { unique: true })
@Index('uq_persons_employee_number', ['source', 'employeeNumber'], { unique: true })
@Index('uq_persons_email', ['email'], { unique: true })
@Index('ix_persons_number', ['employeeNumber'])
@Index('ix_persons_sort', ['sortKey', 'id', 'searchKey', 'erasedAt', 'mergedIntoId'])
@Index('ix_persons_location', ['location'])
@Index('ix_persons_merged_into', ['mergedIntoId'])
@Index('ix_persons_time_zone', ['timeZone'])
export class PersonEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(40, { personal: 'kept' }) source: string;
  @VarcharColumn(64, { personal: 'erasable', erasedTo: "'erased-' || id" }) employeeNumber: string;
  @VarcharColumn(254, { nullable: true, personal: 'erasable' }) email: string | null;
  @VarcharColumn(100, { personal: 'erasable', erasedTo: "'Erased'" }) givenName: string;
  @VarcharColumn(100, { personal: 'erasable', erasedTo: "'person'" }) familyName: string;
  @VarcharColumn(460, { personal: 'erasable', erasedTo: "''" }) searchKey: string;
  @VarcharColumn(210, { personal: 'erasable', erasedTo: "'person erased'" }) sortKey: string;
  @VarcharColumn(120, { nullable: true, personal: 'erasable' }) location: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) timeZone: string | null;
  @VarcharColumn(16, { nullable: true, personal: 'erasable' }) locale: string | null;
  /** Since when language and zone are the person's own choice, which no HR file undoes; null while HR says it. */
  @InstantColumn({ nullable: true }) localeChosenAt: Date | null;
  @InstantColumn({ nullable: true }) timeZoneChosenAt: Date | null;
  /** Where they say that they meet customers, which decides the text of some lessons; null until they say it. */
  @VarcharColumn(16, { nullable: true, personal: 'erasable' }) setting: Setting | null;
  @IntegerColumn({ nullable: true, personal: 'erasable' }) fullTimePermille: number | null;
  @InstantColumn({ nullable: true }) erasedAt: Date | null;
  /** Whose record stands for this one; always one that stands for itself. Number and name stay, by which files know it. */
  @ReferenceColumn(() => PersonEntity, 'fk_persons_merged_into', { nullable: true }) mergedIntoId:
    number | null;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
}
