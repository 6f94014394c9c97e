import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  PublicIdColumn,
  ReferenceColumn,
  VarcharColumn,
} from '../database/columns.js';
import { PersonEntity } from '../people/person.entity.js';
import { WorkshopSessionEntity } from '../workshops/workshop.entity.js';
import type { AttendanceMark, BookingStatus } from './booking.js';

/** Somebody's seat in a session, or their place on its waiting list; whether they were there stands beside it. */
@Entity('bookings')
@Index('uq_bookings_public_id', ['publicId'], { unique: true })
@Index('uq_bookings_person', ['sessionId', 'personId'], { unique: true })
@Index('ix_bookings_person', ['personId', 'status'])
@Index('ix_bookings_queue', ['sessionId', 'status', 'queuedAt'])
export class BookingEntity {
  @IdColumn() id: number;
  @PublicIdColumn() publicId: string;
  @ReferenceColumn(() => WorkshopSessionEntity, 'fk_bookings_session') sessionId: number;
  @ReferenceColumn(() => PersonEntity, 'fk_bookings_person') personId: number;
  @VarcharColumn(32) status: BookingStatus;
  /** Since when they wait, or have the seat; with the id the order of the waiting list. */
  @InstantColumn() queuedAt: Date;
  @ReferenceColumn(() => PersonEntity, 'fk_bookings_booked_by') bookedBy: number;
  @InstantColumn({ nullable: true }) cancelledAt: Date | null;
  @ReferenceColumn(() => PersonEntity, 'fk_bookings_cancelled_by', { nullable: true }) cancelledBy:
    number | null;
  @VarcharColumn(32, { nullable: true }) attendance: AttendanceMark | null;
  @IntegerColumn({ nullable: true }) minutes: number | null;
  /** `list` or `code`. */
  @VarcharColumn(32, { nullable: true }) markedHow: string | null;
  @ReferenceColumn(() => PersonEntity, 'fk_bookings_marked_by', { nullable: true }) markedBy: number | null;
  @InstantColumn({ nullable: true }) markedAt: Date | null;
}

/** Lets one booking of a person be decided after the other, whichever sessions they are of: a run begins by adding to it. */
@Entity('booking_turns')
@Index('uq_booking_turns_person', ['personId'], { unique: true })
export class BookingTurnEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => PersonEntity, 'fk_booking_turns_person') personId: number;
  @IntegerColumn({ default: 0 }) turn: number;
}
