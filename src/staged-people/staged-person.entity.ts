import { Entity, Index } from 'typeorm';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';

/** What an import is about to do to one person, in columns so that few statements can do it to all; deleted afterwards. */
@Entity('staged_people')
@Index('uq_staged_people_line', ['importId', 'line'], { unique: true })
@Index('ix_staged_people_person', ['importId', 'personId'])
@Index('ix_staged_people_service', ['importId', 'serviceId'])
@Index('ix_staged_people_placement', ['importId', 'placementId'])
export class StagedPersonEntity {
  @IdColumn() id: number;
  @IntegerColumn() importId: number;
  @IntegerColumn() line: number;
  @VarcharColumn(32) action: string;
  @IntegerColumn({ nullable: true }) personId: number | null;
  @VarcharColumn(22, { nullable: true }) publicId: string | null;
  @VarcharColumn(64, { personal: 'erasable' }) employeeNumber: string;
  @VarcharColumn(254, { nullable: true, personal: 'erasable' }) email: string | null;
  @VarcharColumn(100, { personal: 'erasable' }) givenName: string;
  @VarcharColumn(100, { personal: 'erasable' }) familyName: string;
  @VarcharColumn(460, { personal: 'erasable' }) searchKey: string;
  @VarcharColumn(210, { personal: 'erasable' }) sortKey: string;
  @VarcharColumn(120, { nullable: true, personal: 'erasable' }) location: string | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) timeZone: string | null;
  @VarcharColumn(16, { nullable: true, personal: 'erasable' }) locale: string | null;
  @IntegerColumn({ nullable: true }) fullTimePermille: number | null;
  @VarcharColumn(32) personAct: string;
  @VarcharColumn(32) serviceAct: string;
  @IntegerColumn({ nullable: true }) serviceId: number | null;
  @DayColumn({ nullable: true }) hiredOn: string | null;
  @DayColumn() fromOn: string;
  @DayColumn() toOn: string;
  @InstantColumn() startsAt: Date;
  @InstantColumn() endsAt: Date;
  @VarcharColumn(32) placementAct: string;
  @IntegerColumn({ nullable: true }) placementId: number | null;
  @DayColumn() placedOn: string;
  @VarcharColumn(120, { nullable: true, personal: 'erasable' }) department: string | null;
  @VarcharColumn(150, { nullable: true, personal: 'erasable' }) title: string | null;
  @IntegerColumn({ nullable: true }) managerId: number | null;
  @VarcharColumn(64, { nullable: true, personal: 'erasable' }) managerNumber: string | null;
  @VarcharColumn(32) workerType: string;
  @TextColumn({ personal: 'erasable' }) fields: string;
}
