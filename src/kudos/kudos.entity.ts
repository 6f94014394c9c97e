import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';

/** Withdrawn by its giver; hidden by an admin after a report. */
export type KudosStatus = 'standing' | 'withdrawn' | 'hidden';

/** Thanks from one colleague to another, or to a team, for a behaviour; the row stays when its words are erased, since it is counted. */
@Entity('kudos')
@Index('uq_kudos_public_id', ['publicId'], { unique: true })
@Index('uq_kudos_request', ['requestHash'], { unique: true })
@Index('ix_kudos_giver', ['giverId', 'givenAt'])
@Index('ix_kudos_receiver', ['receiverId', 'givenAt'])
@Index('ix_kudos_wall', ['receiverAgrees', 'id'])
export class KudosEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  /** SHA-256 of the giver and the key of their request; a repeat of the request finds the row by it. */
  @VarcharColumn(64, { nullable: true, personal: 'kept' }) requestHash: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_giver') giverId: number;
  /** Null where a team was thanked. */
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_receiver', { nullable: true }) receiverId: number | null;
  /** Where both stood then: what badges count. Of a team, its department, or its manager's. */
  @ReferenceColumn(() => DepartmentEntity, 'fk_kudos_giver_department', { nullable: true })
  giverDepartmentId: number | null;
  @ReferenceColumn(() => DepartmentEntity, 'fk_kudos_receiver_department', { nullable: true })
  receiverDepartmentId: number | null;
  /** The behaviour as the list named it then; the list may change. */
  @VarcharColumn(80, { personal: 'kept' }) behaviour: string;
  @VarcharColumn(80, { personal: 'kept' }) behaviourTitle: string;
  @VarcharColumn(500, { personal: 'erasable', erasedTo: "''" }) sentence: string;
  /** The piece of work that it was for. */
  @VarcharColumn(200, { nullable: true, personal: 'erasable' }) about: string | null;
  @VarcharColumn(32) status: KudosStatus;
  /** Whether each side lets everybody read it. */
  @IntegerColumn() giverAgrees: number;
  @IntegerColumn() receiverAgrees: number;
  @InstantColumn() givenAt: Date;
  /** Thanks the other way round since then make this one an answer, which no badge counts. */
  @InstantColumn() answersSince: Date;
  @InstantColumn({ nullable: true }) editedAt: Date | null;
}

/** The team that was thanked: a department, or the people who report to a manager; it is named, and its people are not. */
@Entity('kudos_teams')
@Index('uq_kudos_teams_kudos', ['kudosId'], { unique: true })
@Index('ix_kudos_teams_manager', ['managerId'])
export class KudosTeamEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => KudosEntity, 'fk_kudos_teams_kudos') kudosId: number;
  /** Null where it is the people who report to the manager. */
  @ReferenceColumn(() => DepartmentEntity, 'fk_kudos_teams_department', { nullable: true })
  departmentId: number | null;
  /** Who says for the team whether everybody may read it; null where a department has no manager. */
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_teams_manager', { nullable: true }) managerId: number | null;
  /** How many were thanked. */
  @IntegerColumn() size: number;
}

/** Somebody who was in the team then. */
@Entity('kudos_members')
@Index('uq_kudos_members_member', ['kudosId', 'personId'], { unique: true })
@Index('ix_kudos_members_person', ['personId', 'kudosId'])
export class KudosMemberEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => KudosEntity, 'fk_kudos_members_kudos') kudosId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_members_person') personId: number;
}

/** Somebody says that thanks are abuse; once a person. */
@Entity('kudos_reports')
@Index('uq_kudos_reports_reporter', ['kudosId', 'reportedBy'], { unique: true })
@Index('ix_kudos_reports_status', ['status', 'kudosId'])
export class KudosReportEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => KudosEntity, 'fk_kudos_reports_kudos') kudosId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_reports_reported_by') reportedBy: number;
  /** Gone once it is settled. */
  @VarcharColumn(500, { personal: 'erasable', erasedTo: "''" }) reason: string;
  @VarcharColumn(32) status: 'open' | 'hidden' | 'kept';
  @InstantColumn() reportedAt: Date;
  @ReferenceColumn(() => PersonEntity, 'fk_kudos_reports_settled_by', { nullable: true })
  settledBy: number | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
