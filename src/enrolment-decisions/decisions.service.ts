import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { addDays, type Day, dayOf } from '../common/days.js';
import { nextWorkingDay } from '../due-dates/working-days.js';
import type { EnrolmentView } from '../enrolments/dto/enrolment.view.js';
import { EnrolmentsService } from '../enrolments/enrolments.service.js';
import { DecidableEnrolments } from './decidable-enrolments.js';
import { DecisionActs } from './decision-acts.js';
import { extensionTooEarly, waiverEndsBefore } from './decisions.errors.js';
import { possibleDecisions } from './decisions.js';
import type { Decidable } from './decisions.repository.js';
import type { DecisionsView } from './dto/decisions.view.js';

const MOST_DAYS_AHEAD = 731;

/** Decides about single enrolments: by a trainer within their scope, or by a manager within their line where the assignment lets them. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly decidable: DecidableEnrolments,
    private readonly acts: DecisionActs,
    private readonly enrolments: EnrolmentsService,
    private readonly clock: Clock,
  ) {}

  /** What the caller may decide about each enrolment of somebody now. */
  async possible(me: Identity, personId: string): Promise<DecisionsView> {
    const rows = await this.decidable.allFor(me, personId);
    return { items: rows.map((row) => ({ enrolmentId: row.publicId, may: possibleDecisions(row) })) };
  }

  /** Excuses somebody until the end of a day, or for good; assignments that reached them do not enrol them again. */
  async waive(me: Identity, id: string, reason: string, until: Day | null): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'waiver');
    const today = this.today(row);
    if (until !== null && until < today) throw waiverEndsBefore(today);
    await this.acts.waive(row, until, { note: reason, changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  /** Takes a waiver back: the work returns with the days that were left, at least seven. */
  async endWaiver(me: Identity, id: string): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'waiver-end');
    await this.acts.bringBack(row, 'waived', this.today(row), {
      note: 'Waiver taken back',
      changedBy: me.personId,
    });
    return await this.enrolments.getForCaller(me, id);
  }

  /** Moves the due day to a later one, which stands when dates are computed anew. */
  async extend(me: Identity, id: string, reason: string, wanted: Day): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'extension');
    const today = this.today(row);
    const to = nextWorkingDay(wanted, row.calendar);
    if (row.dueOn === null || wanted <= row.dueOn || wanted <= today || to > addDays(today, MOST_DAYS_AHEAD))
      throw extensionTooEarly(row.dueOn !== null && row.dueOn > today ? row.dueOn : today);
    await this.acts.extend(row, { on: today, to }, { note: reason, changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  /** Takes an extension back: the due day is what the rules of its reasons say. */
  async endExtension(me: Identity, id: string): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'extension-end');
    await this.acts.extend(row, null, { note: 'Extension taken back', changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  /** Takes a track from somebody; what they did of it is kept, and assignments that reached them do not enrol them again. */
  async withdraw(me: Identity, id: string, reason: string): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'withdrawal');
    await this.acts.withdraw(row, { note: reason, changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  /** Puts somebody on a track again that was taken from them, with the days that were left, at least seven. */
  async reopen(me: Identity, id: string, reason: string): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'reopening');
    await this.acts.bringBack(row, 'withdrawn', this.today(row), { note: reason, changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  private today({ zone }: Decidable): Day {
    return dayOf(this.clock.now(), zone);
  }
}
