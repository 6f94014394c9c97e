import { Injectable } from '@nestjs/common';
import { Promotions } from '../bookings/promotions.js';
import { cancelledWords, sessionWords } from '../bookings/booking-words.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { Notices } from '../notifications/notices.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { SESSION_CANCELLED, SESSION_GREW, SESSION_RESCHEDULED } from '../workshops/session.js';
import { type SessionRow, SessionsRepository } from '../workshops/sessions.repository.js';
import { BookedPeopleRepository } from './booked-people.repository.js';

const A_PAGE = 500;

/** Why somebody is told of a change of a session: the next change is another cause. */
export const changeCause = ({ id, sequence }: { id: number; sequence: number }, bookingId: number): string =>
  `session-changed:${id}:${sequence}:${bookingId}`;

/** Tells whoever booked that a session was moved or cancelled, and fills seats that were added. */
@Injectable()
export class SessionNews implements EventConsumer {
  readonly name = 'session-notices.news';
  readonly kinds = [SESSION_RESCHEDULED, SESSION_CANCELLED, SESSION_GREW];

  constructor(
    private readonly repository: BookedPeopleRepository,
    private readonly sessions: SessionsRepository,
    private readonly seats: SeatsRepository,
    private readonly promotions: Promotions,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
  ) {}

  async consume({ kind, subjectId }: StoredEvent): Promise<void> {
    if (subjectId === null) return;
    if (kind === SESSION_GREW) {
      await this.transactions.run(async () => {
        await this.seats.hold([subjectId]);
        await this.promotions.promote(subjectId);
      });
      return;
    }
    const session = await this.sessions.byId(subjectId);
    if (session) await this.tell(session);
  }

  /** Says what holds now: of a session that was moved and then cancelled, only that. */
  private async tell(session: SessionRow): Promise<void> {
    const told =
      session.state === 'cancelled'
        ? cancelledWords(session, session.reason)
        : sessionWords('session-moved', session);
    for (let afterId = 0; ;) {
      const people = await this.repository.of(session.id, afterId, A_PAGE);
      const last = people.at(-1);
      if (!last) return;
      afterId = last.id;
      await this.transactions.run(() =>
        this.notices.gather(
          people.map(({ id, personId }) => ({
            cause: changeCause(session, id),
            personId,
            kind: 'session-changed' as const,
            aboutId: id,
            told,
            expiresAt: session.startsAt,
          })),
        ),
      );
    }
  }
}
