import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../common/days.js';
import { Transactions } from '../database/transactions.js';
import { type Extension, fairExtension } from '../due-dates/extension.js';
import {
  type CreditedElsewhere,
  EnrolmentChangesRepository,
  type Remark,
} from '../enrolments/enrolment-changes.repository.js';
import { EnrolmentUpkeep } from '../enrolments/enrolment-upkeep.js';
import { DecisionNotes } from './decision-notes.js';
import { changedMeanwhile } from './decisions.errors.js';
import { type Decidable, DecisionsRepository } from './decisions.repository.js';

/** News of an enrolment that an equal completion elsewhere completes, and that it does not any more; its subject is the enrolment. */
export const CREDITED = 'enrolments.credited';
export const CREDIT_TAKEN_BACK = 'enrolments.credit-taken-back';

/** The acts of decisions, whoever may decide: each in one run, with its audit entry and its news. */
@Injectable()
export class DecisionActs {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly upkeep: EnrolmentUpkeep,
    private readonly notes: DecisionNotes,
    private readonly transactions: Transactions,
  ) {}

  async waive(row: Decidable, until: Day | null, remark: Remark): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.changes.waive(row.id, until))) throw changedMeanwhile();
      await this.changes.endReasons([row.id], 'waived', this.notes.now());
      await this.changes.followInPeriods([row.id], this.notes.now(), remark);
      await this.notes.record('enrolments.waived', row, remark, { until });
    });
  }

  async withdraw(row: Decidable, remark: Remark): Promise<void> {
    await this.transactions.run(async () => {
      if ((await this.changes.end([row.id], 'withdrawn')) === 0) throw changedMeanwhile();
      await this.changes.endReasons([row.id], 'withdrawn', this.notes.now());
      await this.changes.followInPeriods([row.id], this.notes.now(), remark);
      await this.notes.record('enrolments.withdrawn', row, remark);
    });
  }

  /** Extends to a day, or forgets the extension. */
  async extend(row: Decidable, extension: Extension | null, remark: Remark): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.changes.extend(row.id, extension, row.dueOn))) throw changedMeanwhile();
      await this.upkeep.redatePerson(row.personId, remark);
      const action = extension ? 'enrolments.extended' : 'enrolments.extension-taken-back';
      await this.notes.record(action, row, remark, { before: row.dueOn, dueOn: extension?.to ?? null });
    });
  }

  /** Completes it by an equal completion elsewhere. */
  async credit(row: Decidable, credit: CreditedElsewhere, changedBy: number): Promise<void> {
    const remark = { note: credit.evidence, changedBy };
    await this.transactions.run(async () => {
      if (!(await this.changes.credit(row.id, credit))) throw changedMeanwhile();
      await this.changes.followInPeriods([row.id], this.notes.now(), remark);
      await this.notes.record(CREDITED, row, remark, { completedOn: credit.completedOn });
    });
  }

  /** Opens it again, with the days that were left when it was credited; what was done meanwhile is settled by who reads the news. */
  async takeCreditBack(row: Decidable, backOn: Day, remark: Remark): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.changes.takeCreditBack(row.id, returnExtension(row, backOn))))
        throw changedMeanwhile();
      await this.upkeep.redatePerson(row.personId, remark);
      await this.changes.followInPeriods([row.id], this.notes.now(), remark);
      await this.notes.record(CREDIT_TAKEN_BACK, row, remark, { completedOn: row.creditedOn });
    });
  }

  /**
   * Brings back what was waived or withdrawn for whatever still asks for it. On the day on which it ended all is as before; later
   * the days that were left run on. What nothing asks for any more is withdrawn.
   */
  async bringBack(
    row: Decidable,
    from: 'waived' | 'withdrawn',
    backOn: Day,
    remark: Remark,
    action = from === 'waived' ? 'enrolments.waiver-taken-back' : 'enrolments.reopened',
  ): Promise<void> {
    await this.transactions.run(async () => {
      const reasons = await this.decisions.returningReasons(row.id);
      const isBack =
        reasons.length > 0
          ? await this.changes.bringBack(row.id, from, reasons, returnExtension(row, backOn))
          : await this.changes.withdrawWaived(row.id);
      if (!isBack) throw changedMeanwhile();
      await this.upkeep.redatePerson(row.personId, remark);
      await this.changes.followInPeriods([row.id], this.notes.now(), remark);
      await this.notes.record(action, row, remark);
    });
  }
}

function returnExtension(row: Decidable, backOn: Day): Extension | null {
  const { extendedTo, extendedOn, dueOn, zone, calendar } = row;
  const before = extendedTo !== null && extendedOn !== null ? { on: extendedOn, to: extendedTo } : null;
  const endedOn = dayOf(row.since, zone);
  const fair = endedOn < backOn ? fairExtension(row, endedOn, backOn, calendar) : null;
  return fair && dueOn !== null && fair.to > dueOn ? fair : before;
}
