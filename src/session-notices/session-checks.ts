import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { NoticeCheck } from '../notifications/digests.js';
import type { WaitingNotice } from '../notifications/digests.repository.js';
import { BookedPeopleRepository, type BookedSession } from './booked-people.repository.js';

/** Looks, before something is mailed of a booking, whether it still holds: what was cancelled or moved meanwhile is not said. */
@Injectable()
export class SessionChecks implements NoticeCheck {
  readonly kinds = ['booking', 'session-soon', 'session-changed', 'session-missed'] as const;

  constructor(
    private readonly repository: BookedPeopleRepository,
    private readonly clock: Clock,
  ) {}

  async outdated(notices: readonly WaitingNotice[]): Promise<ReadonlySet<number>> {
    const about = notices.flatMap(({ aboutId }) => aboutId ?? []);
    const bookings = await this.repository.bookings(about);
    const now = this.clock.now();
    const holds = (notice: WaitingNotice) => {
      // A seat that was taken back is told without its row.
      if (notice.aboutId === null) return true;
      const booking = bookings.get(notice.aboutId);
      if (!booking) return false;
      if (notice.kind === 'session-missed') return booking.attendance === 'absent';
      return booking.startsAt > now && isSo(notice, booking);
    };
    return new Set(notices.filter((notice) => !holds(notice)).map(({ id }) => id));
  }
}

function isSo({ kind, cause }: WaitingNotice, booking: BookedSession): boolean {
  if (booking.status === 'cancelled') return false;
  if (kind === 'booking') return booking.state === 'planned';
  // Both name the sequence that they are of: a later change has a notice of its own.
  const sequence = Number(cause.split(':')[2]);
  return sequence === booking.sequence && (kind === 'session-changed' || booking.state === 'planned');
}
