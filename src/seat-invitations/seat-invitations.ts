import { Injectable } from '@nestjs/common';
import { BOOKING_CANCELLED, BOOKING_PROMOTED, SESSION_BOOKED } from '../bookings/booking.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { BatchConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import { MailServer } from '../mail/mail-server.js';
import { Notices } from '../notifications/notices.js';
import { SESSION_CANCELLED, SESSION_RESCHEDULED } from '../workshops/session.js';
import { seatMail } from './seat-mail.js';
import { SeatInvitationsRepository } from './seat-invitations.repository.js';

const A_PAGE = 200;
const OF_BOOKINGS = [SESSION_BOOKED, BOOKING_PROMOTED, BOOKING_CANCELLED];

/**
 * Brings the calendars of whoever booked to what holds, by mail, at once: after news of a booking or a session, and every quarter of an hour for whoever was
 * away then. What was told stands beside what holds, so that a repeat, another process or news that come late tell nothing twice.
 */
@Injectable()
export class SeatInvitations implements BatchConsumer {
  readonly name = 'seat-invitations';
  readonly kinds = [...OF_BOOKINGS, SESSION_RESCHEDULED, SESSION_CANCELLED, QUARTER_BEGAN];

  constructor(
    private readonly invitations: SeatInvitationsRepository,
    private readonly notices: Notices,
    private readonly server: MailServer,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consumeTogether(events: readonly StoredEvent[]): Promise<void> {
    // An event of the clock is about every session, and so about those of the others.
    const isAll = events.some(({ kind }) => kind === QUARTER_BEGAN);
    const sessionIds = isAll ? [] : sessionsOf(events);
    if (!isAll && sessionIds.length === 0) return;
    for (let afterId = 0; ;) {
      const some = await this.invitations.toTell(this.clock.now(), afterId, A_PAGE, sessionIds);
      const last = some.at(-1);
      if (last === undefined) return;
      afterId = last;
      await this.transactions.run(() => this.tell(some));
    }
  }

  /** Inside a run: the counter and the mail are written together or not at all. */
  private async tell(bookingIds: readonly number[]): Promise<void> {
    await this.invitations.takeTurns(bookingIds);
    const now = this.clock.now();
    const seats = await this.invitations.standing(bookingIds, now);
    if (seats.length === 0) return;
    const around = { from: this.server.from, host: new URL(this.env.publicUrl).hostname, now };
    await this.notices.say(
      seats.map((seat) => {
        const { sequence, told, calendar } = seatMail(seat, around);
        return {
          cause: `seat:${seat.bookingId}:${sequence}`,
          personId: seat.personId,
          kind: 'seat-invitation' as const,
          reach: 'at-work' as const,
          told,
          calendar,
          expiresAt: seat.startsAt,
        };
      }),
    );
    for (const [told, some] of groupBy(seats, ({ hasSeat, sequence }) => (hasSeat ? sequence : null)))
      await this.invitations.told(
        some.map(({ bookingId }) => bookingId),
        told,
      );
  }
}

/** The sessions that news are about; of a booking its payload names it. */
const sessionsOf = (events: readonly StoredEvent[]): number[] => [
  ...new Set(
    events
      .map(({ kind, subjectId, payload }) => (OF_BOOKINGS.includes(kind) ? payload.sessionId : subjectId))
      .filter((id) => typeof id === 'number'),
  ),
];
