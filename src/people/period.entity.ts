import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, ReferenceColumn, VarcharColumn } from '../database/columns.js';
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
