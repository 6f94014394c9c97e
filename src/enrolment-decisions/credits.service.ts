import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import type { EnrolmentView } from '../enrolments/dto/enrolment.view.js';
import { EnrolmentsService } from '../enrolments/enrolments.service.js';
import { nextCycle } from '../tracks/recurrence.js';
import { type Credit, creditableFrom, creditedAt } from './credit.js';
import { DecidableEnrolments } from './decidable-enrolments.js';
import { DecisionActs } from './decision-acts.js';
import { creditDayToCome, creditTooOld } from './decisions.errors.js';
import type { Decidable } from './decisions.repository.js';
import type { CreditPreviewView } from './dto/decisions.view.js';

/** Lets an equal earlier completion count, with evidence: by whoever may decide about the enrolment, and nobody for themself. */
@Injectable()
export class CreditsService {
  constructor(
    private readonly decidable: DecidableEnrolments,
    private readonly acts: DecisionActs,
    private readonly enrolments: EnrolmentsService,
    private readonly clock: Clock,
  ) {}

  /** What crediting a day would mean; throws as crediting does. */
  async preview(me: Identity, id: string, completedOn: Day): Promise<CreditPreviewView> {
    const row = await this.decidable.forDecision(me, id, 'credit');
    this.check(row, completedOn);
    const { recurrence, requirementsDone, requirementsTotal, dueOn } = row;
    const next = recurrence && nextCycle(recurrence, completedOn);
    return {
      completedOn,
      comesBackOn: next?.dueOn ?? null,
      opensAgainOn: next?.opensOn ?? null,
      requirementsLeft: requirementsTotal - requirementsDone,
      dueOn,
    };
  }

  /** Completes an open enrolment as of that day. Throws CREDIT_DAY_TO_COME, CREDIT_TOO_OLD, ENROLMENT_COMPLETED. */
  async credit(me: Identity, id: string, credit: Credit): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'credit');
    this.check(row, credit.completedOn);
    const at = creditedAt(credit.completedOn, row.zone, this.clock.now());
    await this.acts.credit(row, { ...credit, at }, me.personId);
    return await this.enrolments.getForCaller(me, id);
  }

  /** Takes a credit back: the work returns with what was done of it, and with the days that were left, at least seven. */
  async takeBack(me: Identity, id: string, reason: string): Promise<EnrolmentView> {
    const row = await this.decidable.forDecision(me, id, 'credit-end');
    await this.acts.takeCreditBack(row, this.today(row), { note: reason, changedBy: me.personId });
    return await this.enrolments.getForCaller(me, id);
  }

  private check(row: Decidable, completedOn: Day): void {
    const today = this.today(row);
    if (completedOn > today) throw creditDayToCome(today);
    const from = creditableFrom(today, row);
    if (completedOn < from) throw creditTooOld(from);
  }

  private today({ zone }: Decidable): Day {
    return dayOf(this.clock.now(), zone);
  }
}
