import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { EventLog } from '../events/event-log.js';
import { Notices } from '../notifications/notices.js';
import type { SessionRow } from '../workshops/sessions.repository.js';
import { BOOKING_CANCELLED, BOOKING_PROMOTED, SESSION_BOOKED } from './booking.js';
import { sessionWords } from './booking-words.js';
import type { BookingRow } from './bookings.repository.js';

/** Says what became of bookings, inside the run of the act: to the audit, to whoever reads news, and to people whom somebody else booked. */
@Injectable()
export class BookingNews {
  constructor(
    private readonly notices: Notices,
    private readonly events: EventLog,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async booked(session: SessionRow, bookings: readonly BookingRow[], by: number): Promise<void> {
    await this.record(SESSION_BOOKED, session, bookings);
    await this.note('bookings.booked', bookings, by);
    await this.notices.gather(
      bookings
        .filter(({ personId }) => personId !== by)
        .map((booking) => ({
          ...this.noticeOf('booking', booking, session),
          aboutId: booking.id,
          told: sessionWords(booking.status === 'waiting' ? 'booking-waiting' : 'booking-seat', session),
        })),
    );
  }

  async promoted(session: SessionRow, bookings: readonly BookingRow[]): Promise<void> {
    await this.record(BOOKING_PROMOTED, session, bookings);
    await this.note('bookings.promoted', bookings, 'system');
    await this.notices.gather(
      bookings.map((booking) => ({
        ...this.noticeOf('booking', booking, session),
        aboutId: booking.id,
        told: sessionWords('booking-promoted', session),
      })),
    );
  }

  /** `isTold`: whether its person hears of it, who may have done it themself. */
  async cancelled(session: SessionRow, booking: BookingRow, by: number, isTold: boolean): Promise<void> {
    await this.record(BOOKING_CANCELLED, session, [booking]);
    await this.note('bookings.cancelled', [booking], by);
    if (!isTold) return;
    await this.notices.gather([
      {
        ...this.noticeOf('session-changed', booking, session),
        told: sessionWords('booking-taken-back', session),
      },
    ]);
  }

  private noticeOf<K extends 'booking' | 'session-changed'>(
    kind: K,
    booking: BookingRow,
    session: SessionRow,
  ) {
    return {
      cause: `${kind}:${booking.id}:${this.clock.now().toISOString()}`,
      personId: booking.personId,
      kind,
      expiresAt: session.startsAt,
    };
  }

  private async record(kind: string, { id }: SessionRow, bookings: readonly BookingRow[]): Promise<void> {
    await this.events.recordMany(
      bookings.map((booking) => ({
        kind,
        subjectId: booking.id,
        payload: { sessionId: id, personId: booking.personId, status: booking.status },
      })),
    );
  }

  private async note(action: string, bookings: readonly BookingRow[], by: number | 'system'): Promise<void> {
    await this.audit.recordMany(
      bookings.map(({ personId }) => ({ actor: by, action, subject: { type: 'person', id: personId } })),
    );
  }
}
