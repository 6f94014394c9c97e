import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, instantAndId, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { peopleErrors } from '../people/people.errors.js';
import { PeopleRepository } from '../people/people.repository.js';
import { MAY_LEAD, visiblePeople } from '../people/visible-people.js';
import { SessionsRepository } from '../workshops/sessions.repository.js';
import { WorkshopReach } from '../workshops/workshop-reach.js';
import { troublesOf } from './booking.js';
import { BookingFactsRepository } from './booking-facts.repository.js';
import { BookingListsRepository } from './booking-lists.repository.js';
import type { OpenSessionsQuery } from './dto/booking.dto.js';
import {
  type LineBookingView,
  type OpenSessionsView,
  type OpenSessionView,
  type RosterEntryView,
  toLineBookingView,
  toOpenSessionView,
  toRosterEntryView,
} from './dto/booking.view.js';

/** So long after a session its people still find it among theirs. */
const LOOK_BACK_MS = 60 * 86_400_000;
const MOST_OWN = 100;

/** Sessions as learners, their managers and their trainers see them. */
@Injectable()
export class BookingLists {
  constructor(
    private readonly lists: BookingListsRepository,
    private readonly facts: BookingFactsRepository,
    private readonly sessions: SessionsRepository,
    private readonly reach: WorkshopReach,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** What somebody can book, or has booked, of what is to come. */
  async openFor(personId: number, query: OpenSessionsQuery): Promise<Page<OpenSessionView>> {
    const { requirement, limit, cursor } = query;
    const now = this.clock.now();
    const place = { now, today: this.today(), after: instantAndId(cursor), limit: limit + 1 };
    const rows = await this.lists.openFor(personId, requirement, place);
    const trainers = await this.sessions.trainersOf(rows.map(({ id }) => id));
    return toPage(
      rows,
      limit,
      ({ startsAt, id }) => [startsAt.getTime(), id],
      (row) => toOpenSessionView(row, trainers),
    );
  }

  /** The same of somebody in the caller's line; throws PERSON_NOT_FOUND. */
  async openForLine(
    identity: Identity,
    person: string,
    query: OpenSessionsQuery,
  ): Promise<Page<OpenSessionView>> {
    const personId = await this.people.findVisible(person, visiblePeople(identity, MAY_LEAD, this.today()));
    if (personId === null) throw peopleErrors.notFound();
    return await this.openFor(personId, query);
  }

  /** What somebody booked: what is to come, and what ended lately. */
  async mine(personId: number): Promise<OpenSessionsView> {
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const rows = await this.lists.of(personId, since, MOST_OWN);
    const trainers = await this.sessions.trainersOf(rows.map(({ id }) => id));
    return { items: rows.map((row) => toOpenSessionView(row, trainers)), nextCursor: null };
  }

  /** Who is in a session, and what may keep them from it; throws SESSION_NOT_FOUND. */
  async roster(identity: Identity, id: string, { limit, cursor }: PageQuery): Promise<Page<RosterEntryView>> {
    const { session } = await this.reach.session(identity, id);
    const [after = 0] = cursor ? decodeCursor(cursor, ['id']) : [];
    const rows = await this.lists.roster(session.id, Number(after), limit + 1);
    const personIds = rows.map(({ personId }) => personId);
    const isToCome = session.state === 'planned' && session.startsAt > this.clock.now();
    const facts =
      isToCome && personIds.length > 0
        ? await this.facts.of(session, personIds, this.clock.now())
        : new Map<number, never>();
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => {
        const known = facts.get(row.personId);
        return toRosterEntryView(row, known ? troublesOf(known) : []);
      },
    );
  }

  /** What people of the caller's line booked. */
  async ofLine(identity: Identity, { limit, cursor }: PageQuery): Promise<Page<LineBookingView>> {
    const within = visiblePeople(identity, MAY_LEAD, this.today());
    const place = { now: this.clock.now(), after: instantAndId(cursor), limit: limit + 1 };
    const rows = await this.lists.ofLine(within, place);
    return toPage(
      rows,
      limit,
      ({ startsAt, bookingId }) => [startsAt.getTime(), bookingId],
      toLineBookingView,
    );
  }

  private today(): string {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
