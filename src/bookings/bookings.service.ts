import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { peopleErrors } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { MAY_LEAD, visiblePeople } from '../people/visible-people.js';
import { namesOf, whoIsNamed } from '../requirements/named-people.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { SessionsRepository } from '../workshops/sessions.repository.js';
import { WorkshopReach } from '../workshops/workshop-reach.js';
import { sessionNotFound } from '../workshops/workshops.errors.js';
import { type Blocker, blockersOf, type BookingPart } from './booking.js';
import { BookingFactsRepository } from './booking-facts.repository.js';
import { BookingListsRepository } from './booking-lists.repository.js';
import { BookingNews } from './booking-news.js';
import { bookingRefused } from './bookings.errors.js';
import { type BookingRow, BookingsRepository } from './bookings.repository.js';
import { type BookingView, toBookingView } from './dto/booking.view.js';

/** Whoever asks for a seat that many want waits for their turn, rather than being sent away. */
export const IN_TURN = { work: 'bulk' } as const;

/** Who is put into a session by whom. */
interface Wish {
  sessionId: number;
  personIds: readonly number[];
  part: BookingPart;
  by: number;
  /** A session that they leave for it, where they move. */
  leaving?: number;
}

/** What came of it. */
interface Outcome {
  booked: BookingRow[];
  refused: { personId: number; reasons: Blocker[] }[];
}

/** What a list of names did. */
export interface ListOutcome {
  booked: number;
  waiting: number;
  refused: { name: string; reasons: Blocker[] }[];
  notFound: string[];
}

/** Gives out seats: to learners, to people of a manager's line, to lists of a trainer's. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly facts: BookingFactsRepository,
    private readonly lists: BookingListsRepository,
    private readonly seats: SeatsRepository,
    private readonly sessions: SessionsRepository,
    private readonly reach: WorkshopReach,
    private readonly people: PeopleRepository,
    private readonly transactions: Transactions,
    private readonly news: BookingNews,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A seat for the caller, or a place on the waiting list; throws SESSION_NOT_FOUND, BOOKING_REFUSED. */
  async bookMyself(identity: Identity, session: string): Promise<BookingView> {
    return await this.bookOne(identity, identity.personId, session, 'self');
  }

  /** The same for somebody of the caller's line; throws PERSON_NOT_FOUND too. */
  async bookForLine(identity: Identity, person: string, session: string): Promise<BookingView> {
    const lines = visiblePeople(identity, MAY_LEAD, this.today());
    const personId = await this.people.findVisible(person, lines);
    if (personId === null) throw peopleErrors.notFound();
    return await this.bookOne(identity, personId, session, 'manager');
  }

  /** Seats for everybody whom the names mean, while there are any; who is refused is named with why. */
  async bookList(identity: Identity, sessionId: string, pasted: readonly string[]): Promise<ListOutcome> {
    const { session } = await this.reach.session(identity, sessionId);
    const names = namesOf(pasted);
    const found = await this.lists.named(session.workshopId, [...names.keys()], this.today());
    const { personIds, notFound } = whoIsNamed(names, found);
    if (personIds.length === 0) return { booked: 0, waiting: 0, refused: [], notFound };
    const wish = { sessionId: session.id, personIds, part: 'trainer' as const, by: identity.personId };
    const { booked, refused } = await this.transactions.run(async () => await this.take(wish), IN_TURN);
    const nameOf = new Map(
      found.map(({ id, publicId, employeeNumber, email }) => [
        id,
        [...names].find(([key]) => key === publicId || key === employeeNumber || key === email)?.[1] ??
          employeeNumber,
      ]),
    );
    return {
      booked: booked.filter(({ status }) => status === 'booked').length,
      waiting: booked.filter(({ status }) => status === 'waiting').length,
      refused: refused.map(({ personId, reasons }) => ({ name: nameOf.get(personId) ?? '', reasons })),
      notFound,
    };
  }

  /**
   * Inside a run: seats in the order of the people while there are any, places on the waiting list behind that. The session and the people
   * are held before anything is read, so that two runs never see the same free seat, nor one person in two sessions at once.
   */
  async take({ sessionId, personIds, part, by, leaving }: Wish): Promise<Outcome> {
    await this.seats.hold(leaving === undefined ? [sessionId] : [sessionId, leaving]);
    await this.bookings.takeTurns(personIds);
    const session = await this.sessions.byId(sessionId);
    if (!session) throw sessionNotFound();
    const now = this.clock.now();
    const facts = await this.facts.of(session, personIds, now, leaving);
    const judged = personIds.map((personId) => {
      const known = facts.get(personId);
      return { personId, reasons: known ? blockersOf(session, known, part, now) : [] };
    });
    const wanted = judged.filter(({ reasons }) => reasons.length === 0).map(({ personId }) => personId);
    const free = Math.max(0, session.capacity - session.booked);
    const [seated, waiting] = [wanted.slice(0, free), wanted.slice(free)];
    if (seated.length > 0 && !(await this.seats.take(sessionId, seated.length)))
      throw new Error('Seats went although the session was held.');
    await this.bookings.put(sessionId, seated, 'booked', { by, at: now });
    await this.bookings.put(sessionId, waiting, 'waiting', { by, at: now });
    const booked = wanted.length > 0 ? await this.bookings.of(sessionId, wanted) : [];
    await this.news.booked(session, booked, by);
    return { booked, refused: judged.filter(({ reasons }) => reasons.length > 0) };
  }

  /** A booking with its place on the waiting list. */
  async seen(booking: BookingRow): Promise<BookingView> {
    return toBookingView(booking, booking.status === 'waiting' ? await this.bookings.positionOf(booking) : 0);
  }

  private async bookOne(
    identity: Identity,
    personId: number,
    id: string,
    part: BookingPart,
  ): Promise<BookingView> {
    const session = await this.sessions.find(id);
    if (!session || !(await this.lists.isFor(session.workshopId, personId, this.today())))
      throw sessionNotFound();
    const wish = { sessionId: session.id, personIds: [personId], part, by: identity.personId };
    return await this.transactions.run(async () => {
      const { booked, refused } = await this.take(wish);
      const [only] = booked;
      if (!only) throw bookingRefused(refused[0]?.reasons ?? []);
      return await this.seen(only);
    }, IN_TURN);
  }

  private today(): string {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
