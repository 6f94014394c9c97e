import { Injectable } from '@nestjs/common';
import { sessionWords } from '../bookings/booking-words.js';
import { Clock } from '../common/clock.js';
import { addDays, dayOf } from '../common/days.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { Notices } from '../notifications/notices.js';
import { BookedPeopleRepository, type BookedSession } from './booked-people.repository.js';

const A_PAGE = 500;
/** The day before begins at most so long before a session. */
const AHEAD_MS = 48 * 3_600_000;

/** Every hour, reminds whoever has a seat in a session of the next day, by the calendar of its room; a repeat says nothing twice. */
@Injectable()
export class SessionReminders implements EventConsumer {
  readonly name = 'session-notices.reminders';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: BookedPeopleRepository,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    for (let afterId = 0; ;) {
      const until = new Date(now.getTime() + AHEAD_MS);
      const seats = await this.repository.seatsBetween(now, until, afterId, A_PAGE);
      const last = seats.at(-1);
      if (!last) return;
      afterId = last.bookingId;
      const tomorrow = seats.filter(({ onDay, timeZone }) => addDays(dayOf(now, timeZone), 1) === onDay);
      if (tomorrow.length > 0) await this.transactions.run(() => this.notices.gather(tomorrow.map(noticeOf)));
    }
  }
}

const noticeOf = (seat: BookedSession) => ({
  cause: `session-soon:${seat.bookingId}:${seat.sequence}`,
  personId: seat.personId,
  kind: 'session-soon' as const,
  aboutId: seat.bookingId,
  told: sessionWords('session-soon', seat),
  expiresAt: seat.startsAt,
});
