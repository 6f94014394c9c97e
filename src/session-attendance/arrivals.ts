import { Injectable } from '@nestjs/common';
import { BookingListsRepository } from '../bookings/booking-lists.repository.js';
import { BookingsRepository } from '../bookings/bookings.repository.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { SignInLimits } from '../sign-in-limits/sign-in-limits.js';
import { SeatsRepository } from '../workshops/seats.repository.js';
import { type SessionRow, SessionsRepository } from '../workshops/sessions.repository.js';
import { WorkshopReach } from '../workshops/workshop-reach.js';
import { WorkshopsRepository } from '../workshops/workshops.repository.js';
import { AttendedRequirements } from './attended-requirements.js';
import type { ArrivedView, SessionCodeView } from './dto/attendance.view.js';
import { attendanceNotOpen, attendanceSettled, codeUnknown } from './session-attendance.errors.js';
import { isCodeOpen, isOpening, newCode, opensAt, readCode } from './session-code.js';

const TRIES = 5;

/** The code that is shown in a room, and the people who type it. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly bookings: BookingsRepository,
    private readonly lists: BookingListsRepository,
    private readonly sessions: SessionsRepository,
    private readonly workshops: WorkshopsRepository,
    private readonly seats: SeatsRepository,
    private readonly reach: WorkshopReach,
    private readonly requirements: AttendedRequirements,
    private readonly limits: SignInLimits,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The code of a session, made at the first look or anew; throws SESSION_NOT_FOUND, ATTENDANCE_NOT_OPEN. */
  async show(identity: Identity, id: string, isNew: boolean): Promise<SessionCodeView> {
    const { session } = await this.reach.session(identity, id);
    if (!isCodeOpen(session, this.clock.now())) throw attendanceNotOpen();
    const code = session.code !== null && !isNew ? session.code : await this.newCodeOf(session, identity);
    return {
      code,
      opensAt: opensAt(session.startsAt).toISOString(),
      closesAt: session.endsAt.toISOString(),
    };
  }

  /**
   * Marks the caller as there; once more changes nothing. Throws CODE_UNKNOWN for a code that is wrong, or not of this hour, or of a
   * workshop that is not for them; TOO_MANY_TRIES; ATTENDANCE_SETTLED where a trainer said that they were not there.
   */
  async arrive({ personId }: Identity, typed: string, address: string): Promise<ArrivedView> {
    const attempt = { login: `session-code ${personId}`, address };
    await this.limits.count(attempt);
    const session = await this.sessions.withCode(readCode(typed));
    if (!session || !isCodeOpen(session, this.clock.now())) throw codeUnknown();
    const [known] = await this.bookings.of(session.id, [personId]);
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    if (!known && !(await this.lists.isFor(session.workshopId, personId, today))) throw codeUnknown();
    await this.limits.forgive(attempt);
    return await this.transactions.run(async () => {
      await this.seats.hold([session.id]);
      const by = session.codeShownBy ?? personId;
      const at = this.clock.now();
      await this.bookings.put(session.id, [personId], 'walk-in', { by: personId, at });
      const [booking] = await this.bookings.of(session.id, [personId]);
      if (!booking) throw codeUnknown();
      if (booking.attendance === 'absent') throw attendanceSettled();
      if (booking.attendance === null) await this.attend(session, personId, by, at);
      return { bookingId: booking.publicId, title: session.title };
    });
  }

  private async attend(session: SessionRow, personId: number, by: number, at: Date): Promise<void> {
    const { minutes } = session;
    const marking = { attendance: 'present' as const, minutes, how: 'code' as const, by, at };
    await this.bookings.mark(session.id, [personId], marking);
    const workshop = (await this.workshops.byIds([session.workshopId])).get(session.workshopId);
    if (workshop) await this.requirements.attend([personId], { session, workshop, minutes, by });
  }

  private async newCodeOf({ id, publicId }: SessionRow, { personId }: Identity): Promise<string> {
    await this.transactions.run(async () => {
      await this.sessions.forgetCodes(this.clock.now());
      for (let tries = 0; tries < TRIES; tries++)
        if (await this.sessions.show(id, newCode(), personId)) return;
    });
    const now = await this.sessions.find(publicId);
    if (!now?.code || !isOpening(now, this.clock.now())) throw attendanceNotOpen();
    return now.code;
  }
}
