import { Check, Entity, Index } from 'typeorm';
import type { Scope } from '../common/access/identity.js';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  TextColumn,
  VarcharColumn,
} from '../database/columns.js';
import { DepartmentEntity, PersonEntity } from '../people/person.entity.js';
import type { BookingMode, SessionState } from './session.js';

/** A series of sessions about one thing, run by whoever teaches the people of its scope. */
@Entity('workshops')
@Index('uq_workshops_public_id', ['publicId'], { unique: true })
@Index('ix_workshops_scope', ['scopeKind', 'scopeDepartmentId'])
export class WorkshopEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @VarcharColumn(200, { personal: 'kept' }) title: string;
  @TextColumn({ nullable: true, personal: 'kept' }) text: string | null;
  /** How long a session takes unless it says otherwise. */
  @IntegerColumn() minutes: number;
  @IntegerColumn() capacity: number;
  /** So many hours before the beginning a seat can be given back by its learner for the last time. */
  @IntegerColumn() cancelHours: number;
  @VarcharColumn(32) booking: BookingMode;
  /** The slug of the plan that its trainers follow. */
  @VarcharColumn(80, { nullable: true, personal: 'kept' }) plan: string | null;
  @VarcharColumn(32) scopeKind: Scope['kind'];
  @ReferenceColumn(() => DepartmentEntity, 'fk_workshops_scope_department', { nullable: true })
  scopeDepartmentId: number | null;
  @VarcharColumn(120, { nullable: true, personal: 'kept' }) scopeLocation: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_workshops_scope_person', { nullable: true })
  scopePersonId: number | null;
  @ReferenceColumn(() => PersonEntity, 'fk_workshops_created_by') createdBy: number;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
}

/** The attendance of tracks that whoever was at a session has done. */
@Entity('workshop_requirements')
@Index('uq_workshop_requirements_slug', ['workshopId', 'slug'], { unique: true })
@Index('ix_workshop_requirements_slug', ['slug'])
export class WorkshopRequirementEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => WorkshopEntity, 'fk_workshop_requirements_workshop') workshopId: number;
  @VarcharColumn(80) slug: string;
}

/** One time a workshop is held; its local time and the instant that this means stand side by side. */
@Entity('workshop_sessions')
@Index('uq_workshop_sessions_public_id', ['publicId'], { unique: true })
@Index('uq_workshop_sessions_code', ['code'], { unique: true })
@Index('ix_workshop_sessions_workshop', ['workshopId', 'startsAt'])
@Index('ix_workshop_sessions_starts', ['state', 'startsAt'])
@Check('ck_workshop_sessions_seats', 'booked >= 0 AND booked <= capacity')
export class WorkshopSessionEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => WorkshopEntity, 'fk_workshop_sessions_workshop') workshopId: number;
  @DayColumn() onDay: string;
  @VarcharColumn(5) atTime: string;
  @VarcharColumn(64, { personal: 'kept' }) timeZone: string;
  @InstantColumn() startsAt: Date;
  @InstantColumn() endsAt: Date;
  @IntegerColumn() minutes: number;
  @VarcharColumn(200, { nullable: true, personal: 'kept' }) room: string | null;
  @VarcharColumn(500, { nullable: true, personal: 'kept' }) link: string | null;
  @IntegerColumn() capacity: number;
  /** Seats that are taken; nobody takes one but by adding to it while it is below the capacity. */
  @IntegerColumn({ default: 0 }) booked: number;
  @VarcharColumn(32) state: SessionState;
  /** Rises whenever time, place or state change, so that a calendar knows which of two invitations is the later. */
  @IntegerColumn({ default: 0 }) sequence: number;
  /** Rises with every change to the plan, seats and trainers too, so that nobody writes over what they have not seen. */
  @IntegerColumn({ default: 0 }) version: number;
  /** Why it was cancelled, for the people who had booked. */
  @VarcharColumn(500, { nullable: true, personal: 'kept' }) reason: string | null;
  /** What is shown in the room, for people to type. */
  @VarcharColumn(16, { nullable: true }) code: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_workshop_sessions_code_shown_by', { nullable: true })
  codeShownBy: number | null;
  @ReferenceColumn(() => PersonEntity, 'fk_workshop_sessions_created_by') createdBy: number;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
}

@Entity('session_trainers')
@Index('uq_session_trainers_person', ['sessionId', 'personId'], { unique: true })
@Index('ix_session_trainers_person', ['personId'])
export class SessionTrainerEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => WorkshopSessionEntity, 'fk_session_trainers_session') sessionId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_session_trainers_person') personId: number;
}
