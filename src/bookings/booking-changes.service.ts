import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { PeopleRepository } from '../people/people.repository.js';
import { MAY_LEAD, visiblePeople } from '../people/visible-people.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { type SessionRow, SessionsRepository } from '../workshops/sessions.repository.js';
import { runs } from '../workshops/workshop-scope.js';
import { sessionNotFound } from '../workshops/workshops.errors.js';
import { WorkshopsRepository } from '../workshops/workshops.repository.js';
import { type Blocker, type BookingPart, mayCancel } from './booking.js';
import { BookingNews } from './booking-news.js';
import { bookingNotFound, bookingRefused, cancellationClosed } from './bookings.errors.js';
import { type BookingRow, BookingsRepository } from './bookings.repository.js';
import { BookingsService, IN_TURN } from './bookings.service.js';
import type { BookingView } from './dto/booking.view.js';
import { Promotions } from './promotions.js';

/** A booking, its session, and in which part the caller has to do with it. */
interface Reached {
  booking: BookingRow;
  session: SessionRow;
  part: BookingPart;
}

/** Gives seats back and changes them for others. */
@Injectable()
export class BookingChanges {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly service: BookingsService,
    private readonly promotions: Promotions,
    private readonly seats: SeatsRepository,
    private readonly sessions: SessionsRepository,
    private readonly workshops: WorkshopsRepository,
    private readonly people: PeopleRepository,
    private readonly transactions: Transactions,
    private readonly news: BookingNews,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Cancels, and gives the seat to whoever waits first; once more changes nothing. Throws BOOKING_NOT_FOUND, CANCELLATION_CLOSED. */
  async cancel(identity: Identity, id: string): Promise<void> {
    const { session, part } = await this.reached(identity, id);
    await this.transactions.run(async () => {
      await this.seats.hold([session.id]);
      const booking = await this.bookings.find(id);
      if (!booking) throw bookingNotFound();
      if (booking.status === 'cancelled') return;
      const { startsAt, cancelHours } = session;
      if (!mayCancel({ status: booking.status, startsAt, cancelHours }, part, this.clock.now()))
        throw cancellationClosed();
      const by = identity.personId;
      await this.leave(booking, session, by, booking.personId !== by);
      await this.promotions.promote(session.id);
    }, IN_TURN);
  }

  /**
   * Takes a seat in another session of the workshop and gives this one back, in one act: where there is none, everything stays as it is.
   * Throws BOOKING_NOT_FOUND, SESSION_NOT_FOUND, BOOKING_REFUSED with every reason.
   */
  async move(identity: Identity, id: string, to: string): Promise<BookingView> {
    const { session, part } = await this.reached(identity, id);
    const target = await this.sessions.find(to);
    if (!target || target.workshopId !== session.workshopId) throw sessionNotFound();
    return await this.transactions.run(async () => {
      await this.seats.hold([session.id, target.id]);
      const booking = await this.bookings.find(id);
      if (!booking || booking.status === 'cancelled') throw bookingNotFound();
      const { personId, status } = booking;
      const reasons: Blocker[] = [];
      const { startsAt, cancelHours } = session;
      if (!mayCancel({ status, startsAt, cancelHours }, part, this.clock.now()))
        reasons.push('CANCELLATION_CLOSED');
      if ((await this.seats.free(target.id)) <= 0) reasons.push('SESSION_FULL');
      const by = identity.personId;
      const wish = { sessionId: target.id, personIds: [personId], part, by, leaving: session.id };
      const { booked, refused } = await this.service.take(wish);
      const all = [...reasons, ...(refused[0]?.reasons ?? [])];
      const [moved] = booked;
      if (all.length > 0 || !moved) throw bookingRefused(all);
      await this.leave(booking, session, by, false);
      await this.promotions.promote(session.id);
      return await this.service.seen(moved);
    }, IN_TURN);
  }

  private async leave(booking: BookingRow, session: SessionRow, by: number, isTold: boolean): Promise<void> {
    if (!(await this.bookings.cancel(booking.id, by, this.clock.now()))) return;
    if (booking.status === 'booked') await this.seats.giveBack(session.id, 1);
    await this.news.cancelled(session, booking, by, isTold);
  }

  /** One's own, one's line's, or of a workshop that one runs; throws BOOKING_NOT_FOUND for any other. */
  private async reached(identity: Identity, id: string): Promise<Reached> {
    const booking = await this.bookings.find(id);
    const session = booking && (await this.sessions.byId(booking.sessionId));
    if (!booking || !session) throw bookingNotFound();
    const workshop = (await this.workshops.byIds([session.workshopId])).get(session.workshopId);
    if (workshop && runs(identity, workshop.scope)) return { booking, session, part: 'trainer' };
    if (booking.personId === identity.personId) return { booking, session, part: 'self' };
    const lines = visiblePeople(identity, MAY_LEAD, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
    if ((await this.people.findVisible(booking.personPublicId, lines)) === null) throw bookingNotFound();
    return { booking, session, part: 'manager' };
  }
}
