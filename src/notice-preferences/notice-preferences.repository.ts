import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { NoticeKind, OptionalKind } from './notice-kinds.js';

/** What people want in the app alone. */
@Injectable()
export class NoticePreferencesRepository {
  constructor(private readonly database: Database) {}

  /** The kinds that somebody wants in the app alone. */
  async appOnly(personId: number): Promise<NoticeKind[]> {
    const rows = await this.database.query<{ kind: NoticeKind }>(
      'SELECT kind FROM notice_preferences WHERE person_id = ? ORDER BY id',
      [personId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** The address of somebody from which mail came back for good; null where none did from the one that they have. */
  async unreachableAddress(personId: number): Promise<string | null> {
    const row = await this.database.first<{ email: string }>(
      `SELECT p.email FROM persons p WHERE p.id = ?
          AND EXISTS (SELECT 1 FROM outbox o WHERE o.person_id = p.id AND o.address = p.email AND o.reason = 'bounced')`,
      [personId],
    );
    return row?.email ?? null;
  }

  /** Keeps these kinds out of somebody's mail, inside the caller's run; again changes nothing. Returns how many are new. */
  async keepOut(personId: number, kinds: readonly OptionalKind[], now: Date): Promise<number> {
    const rows = kinds.map((kind) => [personId, kind, now]);
    return await this.database.insertMany(
      'notice_preferences',
      ['person_id', 'kind', 'app_only_since'],
      rows,
      { once: true },
    );
  }

  /** Lets these kinds come by mail again, inside the caller's run. Returns how many had not. */
  async letIn(personId: number, kinds: readonly OptionalKind[]): Promise<number> {
    if (kinds.length === 0) return 0;
    return await this.database.execute(
      `DELETE FROM notice_preferences WHERE person_id = ? AND kind IN (${slots(kinds)})`,
      [personId, ...kinds],
    );
  }

  /** To whom a message went that can be answered by stopping its like, or null where there is none. */
  async recipientOf(messageId: string): Promise<number | null> {
    const row = await this.database.first<{ personId: number }>(
      `SELECT o.person_id AS personId FROM outbox o JOIN persons p ON p.id = o.person_id
        WHERE o.public_id = ? AND o.kind = 'digest' AND p.erased_at IS NULL AND p.merged_into_id IS NULL`,
      [messageId],
    );
    return row?.personId ?? null;
  }
}
