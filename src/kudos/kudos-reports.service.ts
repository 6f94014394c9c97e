import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import { kudosNotFound, nothingToSettle } from './kudos.errors.js';
import { type KudosRow, KudosRepository } from './kudos.repository.js';
import { readerOf } from './kudos-reading.js';
import {
  type KudosReportRow,
  KudosReportsRepository,
  type ReciprocalRow,
} from './kudos-reports.repository.js';
import { KUDOS_ENDED } from './kudos.service.js';

const MOST_LISTED = 100;
const YEAR_MS = 365 * 86_400_000;

/** Thanks with what is said against them. */
export interface ReportedKudos {
  kudos: KudosRow;
  reports: KudosReportRow[];
}

/** Reports of abuse: anybody who can read thanks may make one, and admins hide the thanks or keep them. */
@Injectable()
export class KudosReports {
  constructor(
    private readonly repository: KudosReportsRepository,
    private readonly kudos: KudosRepository,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Notes a report; a second one of the same person changes nothing. Throws KUDOS_NOT_FOUND for what they cannot read. */
  async report(me: Identity, id: string, reason: string): Promise<void> {
    const kudos = await this.kudos.findReadable(id, readerOf(me));
    if (!kudos) throw kudosNotFound();
    await this.transactions.run(() =>
      this.repository.report(kudos.id, me.personId, reason, this.clock.now()),
    );
  }

  /** What waits for a decision, the longest first, a hundred at most. */
  async waiting(): Promise<ReportedKudos[]> {
    const found = await this.repository.waiting(MOST_LISTED);
    const rows = await this.kudos.findAll(found.map(({ id }) => id));
    const reports = groupBy(await this.repository.about(rows.map(({ id }) => id)), ({ kudosId }) => kudosId);
    return rows.map((kudos) => ({ kudos, reports: reports.get(kudos.id) ?? [] }));
  }

  /** Settles what was reported: hidden, nobody but their giver reads them. Throws KUDOS_REPORT_NOT_FOUND where nothing waits. */
  async settle(adminId: number, id: string, as: 'hidden' | 'kept'): Promise<void> {
    const kudos = await this.kudos.find(id);
    if (!kudos) throw nothingToSettle();
    await this.transactions.run(async () => {
      const settled = await this.repository.settle(kudos.id, as, adminId, this.clock.now());
      if (settled === 0) throw nothingToSettle();
      if (as === 'hidden' && (await this.kudos.end(kudos.id, 'hidden'))) {
        const payload = { receiverId: kudos.receiverId };
        await this.events.record({ kind: KUDOS_ENDED, subjectId: kudos.id, payload });
      }
      const subject = { type: 'kudos', id: kudos.id };
      await this.audit.record({
        actor: adminId,
        action: `kudos.${as}`,
        subject,
        facts: { reports: settled },
      });
    });
  }

  /** Pairs who thanked each other within 30 days, in the last year: those who did so most often first. */
  async reciprocal(): Promise<ReciprocalRow[]> {
    return await this.repository.reciprocal(new Date(this.clock.now().getTime() - YEAR_MS), MOST_LISTED);
  }
}
