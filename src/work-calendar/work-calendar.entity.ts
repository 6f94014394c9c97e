import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, PublicIdColumn, VarcharColumn } from '../database/columns.js';

/** A day on which nobody works, at a location or, where that is empty, anywhere. */
@Entity('holidays')
@Index('uq_holidays_public_id', ['publicId'], { unique: true })
@Index('uq_holidays_day', ['location', 'day'], { unique: true })
export class HolidayEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(120) location: string;
  @DayColumn() day: string;
  @VarcharColumn(120) name: string;
  @InstantColumn() createdAt: Date;
}

/** On which weekdays people work, at a location or, where that is empty, wherever nothing else is said. */
@Entity('work_weeks')
@Index('uq_work_weeks_location', ['location'], { unique: true })
export class WorkWeekEntity {
  @IdColumn() id: number;
  @VarcharColumn(120) location: string;
  /** ISO weekdays with commas between, 1 is Monday. */
  @VarcharColumn(16) weekdays: string;
  @InstantColumn() changedAt: Date;
}
