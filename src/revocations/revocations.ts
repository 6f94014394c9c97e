import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { EnrolmentChangesRepository } from '../enrolments/enrolment-changes.repository.js';
import { NewEnrolmentsRepository } from '../enrolments/new-enrolments.repository.js';
import type { EndCause } from '../enrolments/enrolment.entity.js';
import { EnrolmentUpkeep } from '../enrolments/enrolment-upkeep.js';
import { EventLog } from '../events/event-log.js';
import { Notices } from '../notifications/notices.js';
import { RevocationsRepository, type Revoked } from './revocations.repository.js';

/** News of enrolments that were withdrawn since nothing asks for them any more; their ids stand in it. */
export const ENROLMENTS_TAKEN_BACK = 'enrolments.taken-back';

/** What is said of an enrolment before it ends: none of it holds once it was taken back. */
export const SAID_OF_OPEN_WORK = ['enrolled', 'due-soon', 'overdue', 'nudge', 'released'] as const;

/** Takes reasons back: those of an assignment that is taken back, and those of a run that is undone. */
@Injectable()
export class Revocations {
  constructor(
    private readonly reasons: RevocationsRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly fresh: NewEnrolmentsRepository,
    private readonly upkeep: EnrolmentUpkeep,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes back what an ended assignment asked for: whoever has the track for another reason too keeps it with that one's dates, whoever
   * has begun since keeps it as it is, everybody else is withdrawn. A repeat does no harm.
   */
  async takeBack(assignmentId: number): Promise<void> {
    await this.revoke({ assignmentId }, 'withdrawn', 'Assignment taken back');
  }

  /** The same for what one run gave; whoever was excused meanwhile does not come back to it either. */
  async undoRun(runId: number): Promise<void> {
    await this.revoke({ runId }, 'undone', 'Enrolling undone');
    for (let afterId = 0; ;) {
      const waived = await this.reasons.waivedBy(runId, afterId);
      const last = waived.at(-1);
      if (last === undefined) return;
      afterId = last;
      await this.transactions.run(() => this.changes.undoWaived(waived), { work: 'bulk' });
    }
  }

  /** Takes an assignment's reasons from these open enrolments (at most 2,000), whose people it does not mean any more. */
  async leaveOut(assignmentId: number, open: readonly { id: number; personId: number }[]): Promise<void> {
    await this.transactions.run(
      () =>
        this.revokeFrom(open, { assignmentId }, 'out-of-audience', 'Left out by an edit of the assignment'),
      { work: 'bulk' },
    );
  }

  private async revoke(revoked: Revoked, cause: EndCause, note: string): Promise<void> {
    for (let afterId = 0; ;) {
      const open = await this.reasons.openBy(revoked, afterId);
      const last = open.at(-1);
      if (!last) return;
      afterId = last.id;
      await this.transactions.run(() => this.revokeFrom(open, revoked, cause, note), { work: 'bulk' });
    }
  }

  private async revokeFrom(
    open: readonly { id: number; personId: number }[],
    revoked: Revoked,
    cause: EndCause,
    note: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.changes.hold(open.map(({ personId }) => personId));
    const reasons = await this.reasons.reasonsBy(
      revoked,
      open.map(({ id }) => id),
    );
    const others = reasons.filter(({ hasOther }) => hasOther);
    await this.changes.endReasonsById(
      others.map(({ id }) => id),
      cause,
      now,
    );
    if (others.length > 0) await this.upkeep.redatePeople(others.map(({ personId }) => personId));
    const alone = reasons.filter(({ hasOther, isBegun }) => !hasOther && !isBegun);
    const ids = alone.map(({ enrolmentId }) => enrolmentId);
    if (ids.length === 0) return;
    await this.changes.end(ids, 'withdrawn');
    await this.changes.endReasons(ids, cause, now);
    await this.changes.followInPeriods(ids, now, { note });
    await this.fresh.standBack(ids);
    const personIds = alone.map(({ personId }) => personId);
    await this.notices.retract({
      kinds: SAID_OF_OPEN_WORK,
      personIds,
      aboutIds: ids,
      aboutNothing: await this.reasons.idle(personIds),
    });
    await this.events.record({ kind: ENROLMENTS_TAKEN_BACK, payload: { enrolmentIds: ids } });
  }
}
