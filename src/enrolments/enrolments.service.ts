import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { MAY_SEE, MAY_TEACH, type Rights } from '../people/visible-people.js';
import { type EnrolmentView, toEnrolmentView } from './dto/enrolment.view.js';
import { EnrolmentChangesRepository } from './enrolment-changes.repository.js';
import { enrolmentNotFound, enrolmentNotOpen } from './enrolments.errors.js';
import { type EnrolmentRow, EnrolmentsRepository } from './enrolments.repository.js';

/** What may be done to a single enrolment. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly changes: EnrolmentChangesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async getForCaller(identity: Identity, publicId: string): Promise<EnrolmentView> {
    return await this.viewOf(await this.getRow(identity, MAY_SEE, publicId));
  }

  /** Excuses somebody from a track, or takes the track from them; assignments that reached them do not enrol them again. */
  async end(
    identity: Identity,
    publicId: string,
    status: 'waived' | 'withdrawn',
    reason: string,
  ): Promise<EnrolmentView> {
    const row = await this.getRow(identity, MAY_TEACH, publicId);
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if ((await this.changes.end([row.id], status)) === 0) throw enrolmentNotOpen();
      await this.changes.endReasons([row.id], status, now);
      await this.changes.followInPeriods([row.id], now, { note: reason, changedBy: identity.personId });
      await this.audit.record({
        actor: identity.personId,
        action: `enrolments.${status}`,
        subject: { type: 'enrolment', id: row.id },
        facts: { reason },
      });
    });
    return await this.viewOf(await this.getRow(identity, MAY_TEACH, publicId));
  }

  private async getRow(identity: Identity, rights: Rights, publicId: string): Promise<EnrolmentRow> {
    const row = await this.enrolments.findFor(identity, rights, publicId, this.clock.now());
    if (!row) throw enrolmentNotFound();
    return row;
  }

  private async viewOf(row: EnrolmentRow): Promise<EnrolmentView> {
    const periods = await this.enrolments.periodsOf([row.id]);
    return toEnrolmentView(row, periods.get(row.id) ?? [], this.clock.now());
  }
}
