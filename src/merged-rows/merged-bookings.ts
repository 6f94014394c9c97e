import { Injectable } from '@nestjs/common';
import type { AttendanceMark, BookingStatus } from '../bookings/booking.js';
import { BookingsRepository } from '../bookings/bookings.repository.js';
import { EventLog } from '../events/event-log.js';
import type { MergedPair } from '../people/merged-people.repository.js';
import { SeatInvitationsRepository } from '../seat-invitations/seat-invitations.repository.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { SESSION_GREW } from '../workshops/session.js';
import { MergedBookingsRepository } from './merged-bookings.repository.js';

const STANDING: Record<BookingStatus, number> = { 'walk-in': 3, booked: 2, waiting: 1, cancelled: 0 };
const PRESENT = 10;

/** More is better; whoever was seen there was there. */
const worthOf = (status: BookingStatus, mark: AttendanceMark | null): number =>
  STANDING[status] + (mark === 'present' ? PRESENT : 0);

/** Two bookings of one session as one: the better of them counts, and the other's seat is free for whoever waits. */
@Injectable()
export class MergedBookings {
  constructor(
    private readonly merged: MergedBookingsRepository,
    private readonly bookings: BookingsRepository,
    private readonly seats: SeatsRepository,
    private readonly invitations: SeatInvitationsRepository,
    private readonly events: EventLog,
  ) {}

  /** Inside the merge's run; what no session has twice is left to the rules of the columns. */
  async unite(pair: MergedPair): Promise<void> {
    const shared = [...new Set((await this.merged.twins(pair)).map(({ sessionId }) => sessionId))];
    if (shared.length === 0) return;
    await this.seats.hold(shared);
    const twins = await this.merged.twins(pair);
    const worse = twins.map(({ keptId, keptStatus, keptMark, mergedId, mergedStatus, mergedMark }) =>
      worthOf(mergedStatus, mergedMark) > worthOf(keptStatus, keptMark) ? keptId : mergedId,
    );
    await this.invitations.forget(worse);
    await this.bookings.remove(worse);
    await this.seats.recount(shared);
    const freed = twins.filter(
      ({ keptStatus, mergedStatus }) => keptStatus === 'booked' && mergedStatus === 'booked',
    );
    await this.events.recordMany(
      freed.map(({ sessionId }) => ({ kind: SESSION_GREW, subjectId: sessionId })),
    );
  }
}
