import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from './person.entity.js';

/** Time in service, half-open; a rehire is a second one. `hiredOn` is the fact, `fromOn` the day that we count from. */
@Entity('service_periods')
@Index('uq_service_periods_person', ['personId', 'fromOn'], { unique: true })
@Index('ix_service_periods_ends', ['endsAt'])
@Index('ix_service_periods_range', ['fromOn', 'toOn'])
export class ServicePeriodEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_service_periods_person') personId: number;
  @DayColumn({ nullable: true }) hiredOn: string | null;
  @DayColumn() fromOn: string;
  @DayColumn() toOn: string;
  @InstantColumn() startsAt: Date;
  @InstantColumn() endsAt: Date;
}

/** Where somebody stands from a day to another; the last one stays open after they left. */
@Entity('placement_periods')
@Index('uq_placement_periods_person', ['personId', 'fromOn'], { unique: true })
@Index('ix_placement_periods_department', ['departmentId', 'toOn'])
@Index('ix_placement_periods_manager', ['managerId', 'toOn'])
@Index('ix_placement_periods_title', ['title', 'toOn'])
export class PlacementPeriodEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_placement_periods_person') personId: number;
  @DayColumn() fromOn: string;
  @DayColumn() toOn: string;
  @ReferenceColumn(() => DepartmentEntity, 'fk_placement_periods_department', { nullable: true })
  departmentId: number | null;
  @VarcharColumn(150, { nullable: true, personal: 'erasable' }) title: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_placement_periods_manager', { nullable: true })
  managerId: number | null;
  @VarcharColumn(32) workerType: string;
}

/** Time away, from a day to another or open; never why. */
@Entity('absences')
@Index('uq_absences_person', ['personId', 'fromOn'], { unique: true })
@Index('ix_absences_ends', ['endsAt'])
export class AbsenceEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_absences_person') personId: number;
  @DayColumn() fromOn: string;
  @DayColumn() toOn: string;
  @InstantColumn() startsAt: Date;
  @InstantColumn() endsAt: Date;
  @VarcharColumn(40, { personal: 'kept' }) source: string;
}

/**
 * What an import found of a person before it changed them, a row of each table at a time, and in a row of kind `after` the state in
 * which it left them: kept while it may be undone. Personal: deleted after the days of a setting, findable by person for an erasure.
 */
@Entity('person_images')
@Index('uq_person_images_row', ['importId', 'kind', 'personId', 'rowId'], { unique: true })
@Index('ix_person_images_person', ['personId'])
@Index('ix_person_images_kept', ['keptAt'])
export class PersonImageEntity {
  @IdColumn() id: number;
  @IntegerColumn() importId: number;
  @IntegerColumn() personId: number;
  @VarcharColumn(32) kind: 'person' | 'service' | 'placement' | 'after';
  @IntegerColumn() rowId: number;
  @VarcharColumn(254, { nullable: true, personal: 'erasable' }) email: string | null;
  @VarcharColumn(100, { nullable: true, personal: 'erasable' }) givenName: string | null;
  @VarcharColumn(100, { nullable: true, personal: 'erasable' }) familyName: string | null;
  @VarcharColumn(460, { nullable: true, personal: 'erasable' }) searchKey: string | null;
  @VarcharColumn(210, { nullable: true, personal: 'erasable' }) sortKey: string | null;
  @VarcharColumn(120, { nullable: true, personal: 'erasable' }) location: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) timeZone: string | null;
  @VarcharColumn(16, { nullable: true, personal: 'erasable' }) locale: string | null;
  @IntegerColumn({ nullable: true }) fullTimePermille: number | null;
  @DayColumn({ nullable: true }) hiredOn: string | null;
  @DayColumn({ nullable: true }) fromOn: string | null;
  @DayColumn({ nullable: true }) toOn: string | null;
  @InstantColumn({ nullable: true }) startsAt: Date | null;
  @InstantColumn({ nullable: true }) endsAt: Date | null;
  @IntegerColumn({ nullable: true }) departmentId: number | null;
  @VarcharColumn(150, { nullable: true, personal: 'erasable' }) title: string | null;
  @IntegerColumn({ nullable: true }) managerId: number | null;
  @VarcharColumn(32, { nullable: true }) workerType: string | null;
  @VarcharColumn(500, { nullable: true, personal: 'erasable' }) state: string | null;
  @InstantColumn({ nullable: true }) updatedAt: Date | null;
  @InstantColumn() keptAt: Date;
}
