import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { sessionWords } from '../bookings/booking-words.js';
import { BookingListsRepository } from '../bookings/booking-lists.repository.js';
import { type BookingRow, BookingsRepository } from '../bookings/bookings.repository.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { Notices } from '../notifications/notices.js';
import { namesOf, whoIsNamed } from '../requirements/named-people.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { type SessionRow, SessionsRepository } from '../workshops/sessions.repository.js';
import { WorkshopReach } from '../workshops/workshop-reach.js';
import { AttendedRequirements } from './attended-requirements.js';
import type { MarkAttendanceDto } from './dto/attendance.dto.js';
import type { MarkedView } from './dto/attendance.view.js';
import { attendanceNotOpen } from './session-attendance.errors.js';
import { isOpening } from './session-code.js';

const WORTH_SAYING_MS = 14 * 86_400_000;

/** Trainers say who was there, who was not and who came without a booking, and correct it; tracks follow. */
@Injectable()
export class SessionAttendance {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly lists: BookingListsRepository,
    private readonly sessions: SessionsRepository,
    private readonly seats: SeatsRepository,
    private readonly reach: WorkshopReach,
    private readonly requirements: AttendedRequirements,
    private readonly transactions: Transactions,
    private readonly notices: Notices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Throws SESSION_NOT_FOUND, ATTENDANCE_NOT_OPEN; COMPLETION_RESTS_ON_IT for somebody who completed a track by it and is said not to have been there. */
  async mark(identity: Identity, id: string, dto: MarkAttendanceDto): Promise<MarkedView> {
    const { session, workshop } = await this.reach.session(identity, id);
    const now = this.clock.now();
    if (!isOpening(session, now)) throw attendanceNotOpen();
    const names = namesOf(dto.walkIns);
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const found = names.size === 0 ? [] : await this.lists.named(workshop.id, [...names.keys()], today);
    const { personIds: walkIns, notFound } = whoIsNamed(names, found);
    return await this.transactions.run(
      async () => {
        await this.seats.hold([session.id]);
        const by = identity.personId;
        await this.walkIn(session, walkIns, by);
        const named = await this.bookings.named(session.id, [...dto.present, ...dto.absent]);
        const hasBegun = now >= session.startsAt;
        const there = new Set(dto.present);
        const [present, absent] = [
          named.filter(({ publicId }) => there.has(publicId)),
          // Nobody is missing before the beginning.
          named.filter(({ publicId, status }) => hasBegun && !there.has(publicId) && status !== 'waiting'),
        ];
        const presentIds = [...new Set([...present.map(({ personId }) => personId), ...walkIns])];
        const marking = { how: 'list' as const, by, at: now };
        const minutes = dto.minutes ?? session.minutes;
        const absentIds = absent.map(({ personId }) => personId);
        await this.bookings.mark(session.id, presentIds, { ...marking, attendance: 'present', minutes });
        await this.bookings.mark(session.id, absentIds, { ...marking, attendance: 'absent', minutes: null });
        if (hasBegun) await this.sessions.hold(session.id, now);
        await this.requirements.attend(presentIds, { session, workshop, minutes, by });
        const corrected = absent.filter(({ attendance }) => attendance === 'present');
        await this.requirements.takeBack(identity, corrected, { session, workshop });
        await this.tellMissing(session, absent);
        const counts = { present: presentIds.length, absent: absentIds.length, walkIns: walkIns.length };
        await this.audit.record({
          actor: by,
          action: 'session-attendance.marked',
          subject: { type: 'workshop-session', id: session.id },
          facts: { ...counts, people: presentIds.join(' '), missing: absentIds.join(' ') },
        });
        return { ...counts, notFound };
      },
      { work: 'bulk' },
    );
  }

  /** Whoever came without a seat gets a row of their own, beside the seats. */
  private async walkIn(session: SessionRow, personIds: readonly number[], by: number): Promise<void> {
    await this.bookings.put(session.id, personIds, 'walk-in', { by, at: this.clock.now() });
  }

  private async tellMissing(session: SessionRow, absent: readonly BookingRow[]): Promise<void> {
    const now = this.clock.now();
    await this.notices.gather(
      absent.map(({ id, personId }) => ({
        cause: `session-missed:${id}`,
        personId,
        kind: 'session-missed' as const,
        aboutId: id,
        told: sessionWords('session-missed', session),
        expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
      })),
    );
  }
}
