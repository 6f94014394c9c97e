import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';
import { entryDigest, valueDigest } from './digest.js';

/** The system itself, somebody at the command line, or a person by id. */
export type Actor = 'system' | 'command-line' | number;

/** One act. `facts` may hold personal values: they can be erased without breaking the chain. */
export interface Act {
  actor: Actor;
  /** `feature.verb`, for example `grants.granted`. */
  action: string;
  subject: { type: string; id: number | null };
  facts?: Record<string, string | number | boolean | null>;
}

/** Writes who did what, in the transaction of the act. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Records many acts without facts in few statements, inside the caller's run. */
  async recordMany(acts: readonly Omit<Act, 'facts'>[]): Promise<void> {
    const occurredAt = this.clock.now();
    const rows = acts.map(({ actor, action, subject }) => {
      const actorKind = typeof actor === 'number' ? 'person' : actor;
      const actorId = typeof actor === 'number' ? actor : null;
      const entry = {
        actorKind,
        actorId,
        action,
        subjectType: subject.type,
        subjectId: subject.id,
        occurredAt,
      };
      const digest = entryDigest(entry, []);
      return [actorKind, actorId, action, subject.type, subject.id, occurredAt, digest];
    });
    const columns = [
      'actor_kind',
      'actor_id',
      'action',
      'subject_type',
      'subject_id',
      'occurred_at',
      'digest',
    ];
    await this.database.insertMany('audit_entries', columns, rows);
  }

  /** Records one act inside the caller's run. */
  async record({ actor, action, subject, facts = {} }: Act): Promise<void> {
    const entry = {
      actorKind: typeof actor === 'number' ? 'person' : actor,
      actorId: typeof actor === 'number' ? actor : null,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      occurredAt: this.clock.now(),
    };
    const values = Object.entries(facts).map(([field, value]) => {
      const salt = publicId();
      return { field, text: String(value), salt, digest: valueDigest(field, String(value), salt) };
    });
    const entryId = await this.database.insert('audit_entries', {
      actor_kind: entry.actorKind,
      actor_id: entry.actorId,
      action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      occurred_at: entry.occurredAt,
      digest: entryDigest(entry, values),
    });
    if (values.length === 0) return;
    await this.database.insertMany(
      'audit_values',
      ['entry_id', 'field', 'value_text', 'salt', 'digest'],
      values.map(({ field, text, salt, digest }) => [entryId, field, text, salt, digest]),
    );
  }
}
