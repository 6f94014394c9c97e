import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { instantAndId, type Page, toPage } from '../common/paging/page.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { EditSessionDto, NewSessionDto, SessionsQuery } from './dto/workshop.dto.js';
import {
  type SessionTrainerView,
  type WorkshopSessionView,
  toWorkshopSessionView,
} from './dto/workshop.view.js';
import { instantsOf, SESSION_CANCELLED, SESSION_GREW, SESSION_RESCHEDULED } from './session.js';
import { type SessionPlan, type SessionRow, SessionsRepository } from './sessions.repository.js';
import { WorkshopReach } from './workshop-reach.js';
import {
  capacityBelowBooked,
  placeMissing,
  sessionChangedMeanwhile,
  sessionNotFound,
  sessionOver,
  startsInPast,
  timeSkipped,
  trainerUnknown,
} from './workshops.errors.js';
import type { WorkshopRow } from './workshops.repository.js';

/** Names that a form offers; companies have a few dozen trainers. */
const MOST_OFFERED = 500;

/** Trainers plan sessions, move and cancel them; whoever booked hears of it by the news. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly reach: WorkshopReach,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async list(identity: Identity, query: SessionsQuery): Promise<Page<WorkshopSessionView>> {
    const { workshop: id, when, limit, cursor } = query;
    const workshop = id === undefined ? null : await this.reach.workshop(identity, id);
    const within = workshop
      ? { sql: 's.workshop_id = ?', parameters: [workshop.id] }
      : this.reach.within(identity);
    const after = instantAndId(cursor);
    const now = this.clock.now();
    const rows = await this.repository.page(within, when, { now, after, limit: limit + 1 });
    const trainers = await this.repository.trainersOf(rows.map((row) => row.id));
    return toPage(
      rows,
      limit,
      (row) => [row.startsAt.getTime(), row.id],
      (row) => toWorkshopSessionView(row, trainers),
    );
  }

  /** Who can run its sessions, by name. Throws WORKSHOP_NOT_FOUND. */
  async trainersFor(identity: Identity, workshopId: string): Promise<SessionTrainerView[]> {
    const { scope } = await this.reach.workshop(identity, workshopId);
    const found = await this.repository.trainersFor(scope, this.clock.now(), MOST_OFFERED);
    return found.map(({ publicId, name }) => ({ id: publicId, name }));
  }

  async get(identity: Identity, id: string): Promise<WorkshopSessionView> {
    const { session } = await this.reach.session(identity, id);
    return toWorkshopSessionView(session, await this.repository.trainersOf([session.id]));
  }

  /** Throws WORKSHOP_NOT_FOUND, SESSION_PLACE, SESSION_TIME_SKIPPED, SESSION_PAST, SESSION_TRAINER. */
  async create(identity: Identity, workshopId: string, request: NewSessionDto): Promise<WorkshopSessionView> {
    const workshop = await this.reach.workshop(identity, workshopId);
    const plan = this.planOf(request);
    const named = await this.trainersNamed(identity, workshop, request.trainers);
    const made = await this.transactions.run(async () => {
      const { id, publicId } = await this.repository.insert(
        workshop.id,
        plan,
        identity.personId,
        this.clock.now(),
      );
      await this.repository.nameTrainers(id, named);
      await this.note(identity, 'workshop-sessions.made', id, plan);
      return publicId;
    });
    return await this.get(identity, made);
  }

  /**
   * Changes time, place, seats and who runs it; the `sequence` rises with time or place. Throws as `create`, and SESSION_OVER,
   * SESSION_CHANGED where somebody was faster, CAPACITY_BELOW_BOOKED.
   */
  async change(identity: Identity, id: string, request: EditSessionDto): Promise<WorkshopSessionView> {
    const { session, workshop } = await this.reach.session(identity, id);
    if (session.state !== 'planned' || session.endsAt <= this.clock.now()) throw sessionOver();
    const plan = this.planOf(request);
    const named = await this.trainersNamed(identity, workshop, request.trainers ?? null);
    await this.transactions.run(async () => {
      const isElsewhere = isMoved(session, plan);
      const at = this.clock.now();
      if (!(await this.repository.change(session.id, request.version, plan, isElsewhere, at)))
        throw await this.whyNot(session.id, request);
      if (named.length > 0) await this.repository.nameTrainers(session.id, named);
      const news = { subjectId: session.id };
      if (isElsewhere)
        await this.events.record({
          kind: SESSION_RESCHEDULED,
          ...news,
          payload: { sequence: session.sequence + 1 },
        });
      if (plan.capacity > session.capacity) await this.events.record({ kind: SESSION_GREW, ...news });
      await this.note(identity, 'workshop-sessions.changed', session.id, plan);
    });
    return await this.get(identity, id);
  }

  /** Throws SESSION_OVER for one that was cancelled or held. */
  async cancel(identity: Identity, id: string, reason: string): Promise<WorkshopSessionView> {
    const { session } = await this.reach.session(identity, id);
    await this.transactions.run(async () => {
      if (!(await this.repository.cancel(session.id, reason, this.clock.now()))) throw sessionOver();
      await this.events.record({ kind: SESSION_CANCELLED, subjectId: session.id });
      await this.audit.record({
        actor: identity.personId,
        action: 'workshop-sessions.cancelled',
        subject: { type: 'workshop-session', id: session.id },
        facts: { reason },
      });
    });
    return await this.get(identity, id);
  }

  private planOf(request: NewSessionDto): SessionPlan {
    const { onDay, at, timeZone, minutes, capacity, room, link } = request;
    if (!room && !link) throw placeMissing();
    const instants = instantsOf(request, minutes);
    if (!instants) throw timeSkipped();
    if (instants.startsAt <= this.clock.now()) throw startsInPast();
    return { onDay, at, timeZone, minutes, capacity, room: room || null, link: link || null, ...instants };
  }

  /** Whoever is named, the caller where nobody is; nobody where null asks to leave them as they are. */
  private async trainersNamed(
    identity: Identity,
    { scope }: WorkshopRow,
    wanted: readonly string[] | null | undefined,
  ): Promise<number[]> {
    if (wanted === undefined) return [identity.personId];
    if (wanted === null) return [];
    const named = new Set(wanted);
    const found = await this.repository.whoMayRun([...named], scope, this.clock.now());
    if (found.length < named.size) throw trainerUnknown();
    return found;
  }

  private async whyNot(id: number, { version, capacity }: EditSessionDto): Promise<Error> {
    const now = await this.repository.byId(id);
    if (!now) return sessionNotFound();
    if (now.state !== 'planned') return sessionOver();
    return now.version === version && now.booked > capacity
      ? capacityBelowBooked(now.booked)
      : sessionChangedMeanwhile();
  }

  private async note(identity: Identity, action: string, id: number, plan: SessionPlan): Promise<void> {
    const { onDay, at, timeZone, minutes, capacity, room, link } = plan;
    await this.audit.record({
      actor: identity.personId,
      action,
      subject: { type: 'workshop-session', id },
      facts: { onDay, at, timeZone, minutes, capacity, room, link },
    });
  }
}

/** Whether time or place are others. */
const isMoved = (before: SessionRow, after: SessionPlan): boolean =>
  before.startsAt.getTime() !== after.startsAt.getTime() ||
  before.minutes !== after.minutes ||
  before.timeZone !== after.timeZone ||
  before.room !== after.room ||
  before.link !== after.link;
