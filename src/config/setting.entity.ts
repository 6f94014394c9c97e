import { Entity, Index } from 'typeorm';
import { IdColumn, TextColumn, VarcharColumn } from '../database/columns.js';

/** A value that the organisation chose, under a name. */
@Entity('settings')
@Index('uq_settings_name', ['name'], { unique: true })
export class SettingEntity {
  @IdColumn() id: number;
  @VarcharColumn(64) name: string;
  @TextColumn() value: string;
}
