import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { SessionsRepository } from '../workshops/sessions.repository.js';
import { troublesOf } from './booking.js';
import { BookingFactsRepository } from './booking-facts.repository.js';
import { BookingNews } from './booking-news.js';
import { type BookingRow, BookingsRepository } from './bookings.repository.js';

const A_PAGE = 200;

/** Gives free seats to whoever waits, in their order, passing over who could not be there now: they keep their place. */
@Injectable()
export class Promotions {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly facts: BookingFactsRepository,
    private readonly seats: SeatsRepository,
    private readonly sessions: SessionsRepository,
    private readonly news: BookingNews,
    private readonly clock: Clock,
  ) {}

  /** Inside a run that holds the session; returns how many got a seat. */
  async promote(sessionId: number): Promise<number> {
    const session = await this.sessions.byId(sessionId);
    const now = this.clock.now();
    if (!session || session.state !== 'planned' || session.startsAt <= now) return 0;
    let free = session.capacity - session.booked;
    let promoted = 0;
    for (let skip = 0; free > 0;) {
      const queue = await this.bookings.queue(sessionId, skip, A_PAGE);
      if (queue.length === 0) break;
      const personIds = queue.map(({ personId }) => personId);
      await this.bookings.takeTurns(personIds);
      const facts = await this.facts.of(session, personIds, now);
      const isFree = ({ personId }: BookingRow) => {
        const known = facts.get(personId);
        return known !== undefined && troublesOf(known).length === 0;
      };
      const lucky = queue.filter(isFree).slice(0, free);
      if (lucky.length > 0) {
        if (!(await this.seats.take(sessionId, lucky.length)))
          throw new Error('Seats went although the session was held.');
        await this.bookings.seat(lucky.map(({ id }) => id));
        await this.news.promoted(session, lucky);
        free -= lucky.length;
        promoted += lucky.length;
      }
      skip += queue.length - lucky.length;
    }
    return promoted;
  }
}
