import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Remark } from '../enrolments/enrolment-changes.repository.js';
import { EventLog } from '../events/event-log.js';
import type { Decidable } from './decisions.repository.js';

/** Puts decisions on record. */
@Injectable()
export class DecisionNotes {
  constructor(
    private readonly audit: AuditLog,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The act in the audit with its reason, and as news whose subject is the enrolment. */
  async record(
    action: string,
    { id, personId }: Decidable,
    { note = null, changedBy = null }: Remark,
    facts: Record<string, string | null> = {},
  ): Promise<void> {
    await this.audit.record({
      actor: changedBy ?? 'system',
      action,
      subject: { type: 'enrolment', id },
      facts: { ...(note === null ? {} : { reason: note }), ...facts },
    });
    await this.events.record({ kind: action, subjectId: id, payload: { personId, ...facts } });
  }
}
