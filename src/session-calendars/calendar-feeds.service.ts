import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { secretToken, sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { calendarFeedNotFound } from './calendar-feeds.errors.js';
import { CalendarFeedsRepository } from './calendar-feeds.repository.js';
import { type CalendarSession, CalendarSessionsRepository } from './calendar-sessions.repository.js';
import { type CalendarEvent, seatUid, sessionCalendar } from './session-calendar.js';

const BACK_MS = 90 * 86_400_000;
/** More than anybody sits in or runs; a bound, so that no answer grows without one. */
const MOST = 1_000;
const NAME = 'Workshops';

/** Addresses by which calendars follow somebody's sessions without a sign-in: whoever has one may read them, and do nothing else. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly sessions: CalendarSessionsRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Since when somebody has an address; null without one. */
  async madeAt(personId: number): Promise<Date | null> {
    return await this.feeds.madeAt(personId);
  }

  /** Makes an address, which is known this one time; the one before stands for nothing from then on. */
  async make(personId: number): Promise<{ address: string; madeAt: Date }> {
    const [token, now] = [secretToken(), this.clock.now()];
    await this.transactions.run(async () => {
      const isFirst = await this.feeds.put(personId, sha256(token), now);
      await this.note(personId, isFirst ? 'calendar-feed.made' : 'calendar-feed.replaced');
    });
    return { address: new URL(`/api/calendar/${token}.ics`, this.env.publicUrl).href, madeAt: now };
  }

  /** Ends an address; without one nothing happens. */
  async revoke(personId: number): Promise<void> {
    await this.transactions.run(async () => {
      if (await this.feeds.remove(personId)) await this.note(personId, 'calendar-feed.revoked');
    });
  }

  /** The calendar that stands under an address. Throws CALENDAR_FEED_NOT_FOUND. */
  async read(token: string): Promise<string> {
    const now = this.clock.now();
    const personId = await this.feeds.personOf(sha256(token), now);
    if (personId === null) throw calendarFeedNotFound();
    const sessions = await this.sessions.of(personId, new Date(now.getTime() - BACK_MS), MOST);
    const { hostname } = new URL(this.env.publicUrl);
    return sessionCalendar(
      sessions.map((session) => toEvent(session, hostname)),
      { kind: 'feed', name: NAME },
    );
  }

  private async note(personId: number, action: string): Promise<void> {
    await this.audit.record({ actor: personId, action, subject: { type: 'person', id: personId } });
  }
}

function toEvent(
  { bookingPublicId, publicId, state, ...session }: CalendarSession,
  host: string,
): CalendarEvent {
  const uid = bookingPublicId === null ? `session-${publicId}@${host}` : seatUid(bookingPublicId, host);
  return { ...session, uid, isCancelled: state === 'cancelled' };
}
