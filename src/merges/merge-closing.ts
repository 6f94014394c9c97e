import { Injectable } from '@nestjs/common';
import { ABSENCES_CHANGED } from '../absences/absences.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { EventLog } from '../events/event-log.js';
import type { MergeRecord } from '../people/merged-people.repository.js';

/** What a merge closes and tells, inside its run. */
@Injectable()
export class MergeClosing {
  constructor(
    private readonly accounts: AccountsService,
    private readonly audit: AuditLog,
    private readonly events: EventLog,
  ) {}

  /** Closes the way in of the merged record; throws `LAST_ADMIN`. */
  async close(mergedId: number, actor: number): Promise<void> {
    await this.accounts.close(mergedId, actor);
  }

  /** Noted of both, since either may be asked about; due dates follow the united service and absences. */
  async note(kept: MergeRecord, merged: MergeRecord, actor: number): Promise<void> {
    const facts = {
      keptId: kept.id,
      mergedId: merged.id,
      keptNumber: kept.employeeNumber,
      mergedNumber: merged.employeeNumber,
    };
    for (const { id } of [kept, merged])
      await this.audit.record({
        actor,
        action: 'people.merged',
        subject: { type: 'person', id },
        facts,
      });
    await this.events.record({ kind: ABSENCES_CHANGED, subjectId: kept.id });
  }
}
