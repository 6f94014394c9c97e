import { Injectable } from '@nestjs/common';
import { bookingNotFound } from '../bookings/bookings.errors.js';
import { BookingsRepository } from '../bookings/bookings.repository.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { toldOf } from '../common/told-in-fives.js';
import { Transactions } from '../database/transactions.js';
import { SessionsRepository } from '../workshops/sessions.repository.js';
import { WorkshopReach } from '../workshops/workshop-reach.js';
import type { MySessionFeedbackView, SessionFeedbackView } from './dto/attendance.view.js';
import { sessionFeedbackClosed, sessionFeedbackSent } from './session-attendance.errors.js';
import { type SessionAnswer, SessionFeedbackRepository } from './session-feedback.repository.js';

const ASKED_FOR_MS = 60 * 86_400_000;

/** Asks whoever was at a session how useful it was, and tells its trainers in fives. */
@Injectable()
export class SessionFeedback {
  constructor(
    private readonly repository: SessionFeedbackRepository,
    private readonly bookings: BookingsRepository,
    private readonly sessions: SessionsRepository,
    private readonly reach: WorkshopReach,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Throws BOOKING_NOT_FOUND for one that is not this person's. */
  async mine(personId: number, bookingId: string): Promise<MySessionFeedbackView> {
    const { sessionId, isAsked } = await this.asked(personId, bookingId);
    const said = await this.repository.find(sessionId, personId);
    if (said) return { state: 'sent', ...said };
    return { state: isAsked ? 'open' : 'closed', rating: null, remark: null };
  }

  /** Stores the answer, which stands from then on; the same again changes nothing. Throws SESSION_FEEDBACK_CLOSED, SESSION_FEEDBACK_SENT. */
  async send(personId: number, bookingId: string, answer: SessionAnswer): Promise<MySessionFeedbackView> {
    const { sessionId, isAsked } = await this.asked(personId, bookingId);
    return await this.transactions.run(async () => {
      if (isAsked) await this.repository.say(sessionId, personId, answer, this.clock.now());
      const said = await this.repository.find(sessionId, personId);
      if (!said) throw sessionFeedbackClosed();
      if (said.rating !== answer.rating || said.remark !== answer.remark) throw sessionFeedbackSent();
      return { state: 'sent', ...said };
    });
  }

  /** How often 1 to 5 was given, and what was remarked, of the answers that may be told; throws SESSION_NOT_FOUND. */
  async told(identity: Identity, id: string): Promise<SessionFeedbackView> {
    const { session } = await this.reach.session(identity, id);
    const answers = toldOf(await this.repository.count(session.id));
    const told = answers === 0 ? [] : await this.repository.first(session.id, answers);
    return {
      answers,
      ratings: [1, 2, 3, 4, 5].map((value) => told.filter(({ rating }) => rating === value).length),
      remarks: told.flatMap(({ remark }) => (remark === null ? [] : [remark])),
    };
  }

  private async asked(personId: number, id: string): Promise<{ sessionId: number; isAsked: boolean }> {
    const booking = await this.bookings.find(id);
    const session = booking?.personId === personId ? await this.sessions.byId(booking.sessionId) : null;
    if (!booking || !session) throw bookingNotFound();
    const now = this.clock.now().getTime();
    const isOver = session.endsAt.getTime() <= now && now < session.endsAt.getTime() + ASKED_FOR_MS;
    return { sessionId: session.id, isAsked: isOver && booking.attendance === 'present' };
  }
}
