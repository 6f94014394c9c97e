import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { RequirementRecordsRepository, type Witnessed } from '../progress/requirement-records.repository.js';
import { TrackProgress } from '../progress/track-progress.js';
import { completionRestsOnIt, recordNotFound } from './requirements.errors.js';
import type { RecordRow } from './requirements.repository.js';

/** Writes records, in one run with what follows from them: enrolments that move on, and the audit. */
@Injectable()
export class RequirementsRecording {
  constructor(
    private readonly records: RequirementRecordsRepository,
    private readonly tracks: TrackProgress,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Records what at most 2,000 people did; returns how many records are new. */
  async record(personIds: readonly number[], seen: Witnessed): Promise<number> {
    if (personIds.length === 0) return 0;
    const now = this.clock.now();
    return await this.transactions.run(
      async () => {
        const recorded = await this.records.record(personIds, seen, now);
        if (recorded === 0) return 0;
        await this.tracks.requirementsDone(personIds, [seen.slug], now);
        const { slug, kind, onDay, minutes, note } = seen;
        await this.audit.record({
          actor: seen.recordedBy,
          action: kind === 'sign-off' ? 'requirements.signed-off' : 'requirements.attended',
          subject: { type: 'person', id: personIds.length === 1 ? (personIds[0] ?? null) : null },
          facts: { slug, onDay, minutes, note, people: personIds.join(' ') },
        });
        return recorded;
      },
      { work: personIds.length > 20 ? 'bulk' : 'interactive' },
    );
  }

  /** Takes a wrong record away, with a reason; refuses with COMPLETION_RESTS_ON_IT, since no completion silently disappears. */
  async revoke(identity: Identity, slug: string, record: RecordRow, reason: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.records.remove(record.id))) throw recordNotFound();
      // Looked at after the row is gone, so that a completion that was under way is seen.
      if (await this.records.isCompletionBuiltOn(record.personId, slug, record.recordedAt))
        throw completionRestsOnIt();
      await this.tracks.requirementsDone([record.personId], [slug], this.clock.now());
      const { kind, onDay } = record;
      await this.audit.record({
        actor: identity.personId,
        action: 'requirements.revoked',
        subject: { type: 'person', id: record.personId },
        facts: { slug, kind, onDay, reason },
      });
    });
  }
}
