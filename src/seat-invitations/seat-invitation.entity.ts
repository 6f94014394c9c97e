import { Entity, Index } from 'typeorm';
import { BookingEntity } from '../bookings/booking.entity.js';
import { IdColumn, IntegerColumn, ReferenceColumn } from '../database/columns.js';

/** What the calendar of whoever booked was told of their seat: it rises with every mail, so that a later one always goes before. */
@Entity('seat_invitations')
@Index('uq_seat_invitations_booking', ['bookingId'], { unique: true })
export class SeatInvitationEntity {
  @IdColumn() id: number;
  @ReferenceColumn(() => BookingEntity, 'fk_seat_invitations_booking') bookingId: number;
  /** Lets one telling of a booking be decided after the other: a run begins by adding to it. */
  @IntegerColumn({ default: 0 }) turn: number;
  /** SEQUENCE of the last mail; -1 before the first. */
  @IntegerColumn({ default: -1 }) sequence: number;
  /** The session's sequence that it told of; null where it said that there is no seat, and before the first. */
  @IntegerColumn({ nullable: true }) toldSequence: number | null;
}
