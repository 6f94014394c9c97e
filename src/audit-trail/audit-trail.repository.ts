import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, type SqlValue } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';

/** What of the audit is asked for, the next ones below an id. */
export interface TrailFilter {
  actorId: number | undefined;
  aboutId: number | undefined;
  action: string | undefined;
  from: Date | undefined;
  until: Date | undefined;
  beforeId: number | null;
  limit: number;
}

export interface EntryRow {
  id: number;
  actorKind: 'person' | 'system' | 'command-line';
  action: string;
  subjectType: string;
  occurredAt: Date;
  actorPublicId: string | null;
  actorName: string | null;
  /** Who, or which thing that has an address of its own, it was done to. */
  subjectPublicId: string | null;
  subjectName: string | null;
}

export interface FactRow {
  entryId: number;
  field: string;
  /** Null once it was erased. */
  text: string | null;
}

/** How far the chain of seals reaches. */
export interface SealState {
  seals: number;
  sealedEntries: number;
  lastSealedAt: Date | null;
  unsealed: number;
  oldestUnsealedAt: Date | null;
}

/** Longer than any transaction of ours, and than clocks of two servers differ: so far may the order of ids be from that of times. */
const SLACK_MS = 600_000;

/** Reads the audit by its indexes: each filter narrows a range of ids, and the page is read from its end. */
@Injectable()
export class AuditTrailRepository {
  constructor(private readonly database: Database) {}

  /** The ids of a page of entries, latest first, one more than `limit` if there are more. */
  async page(filter: TrailFilter): Promise<number[]> {
    const shared = await this.conditionsOf(filter);
    if (filter.aboutId === undefined) return await this.ids(shared, filter.limit + 1);
    const subjects = await this.subjectsOf(filter.aboutId);
    const pages = await Promise.all(
      subjects.map((subject) => this.ids([subject, ...shared], filter.limit + 1)),
    );
    return pages
      .flat()
      .toSorted((a, b) => b - a)
      .slice(0, filter.limit + 1);
  }

  /** Entries with the names of whoever acted and of what was acted upon, in the order of the ids. */
  async entries(ids: readonly number[]): Promise<EntryRow[]> {
    const rows = await this.database.query<EntryRow & { occurredAt: Date | string }>(
      `SELECT a.id, a.actor_kind AS actorKind, a.action, a.subject_type AS subjectType, a.occurred_at AS occurredAt,
              w.public_id AS actorPublicId, w.given_name || ' ' || w.family_name AS actorName,
              COALESCE(p.public_id, i.public_id, s.public_id) AS subjectPublicId,
              COALESCE(p.given_name || ' ' || p.family_name, i.file_name, s.name) AS subjectName
         FROM audit_entries a LEFT JOIN persons w ON w.id = a.actor_id
         LEFT JOIN enrolments e ON a.subject_type = 'enrolment' AND e.id = a.subject_id
         LEFT JOIN persons p ON p.id = CASE WHEN a.subject_type = 'person' THEN a.subject_id ELSE e.person_id END
         LEFT JOIN people_imports i ON a.subject_type = 'people-import' AND i.id = a.subject_id
         LEFT JOIN assignments s ON a.subject_type = 'assignment' AND s.id = a.subject_id
        WHERE a.id IN (${slots(ids)})`,
      ids,
    );
    const byId = new Map(rows.map((row) => [row.id, { ...row, occurredAt: instant(row.occurredAt) }]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** By entry, what is known of it besides. */
  async facts(ids: readonly number[]): Promise<Map<number, FactRow[]>> {
    const rows = await this.database.query<FactRow>(
      `SELECT v.entry_id AS entryId, v.field, v.value_text AS text FROM audit_values v
        WHERE v.entry_id IN (${slots(ids)}) ORDER BY v.entry_id, v.id`,
      ids,
    );
    return groupBy(rows, ({ entryId }) => entryId);
  }

  async findPersonId(publicId: string): Promise<number | null> {
    const sql = 'SELECT p.id FROM persons p WHERE p.public_id = ?';
    return (await this.database.first<{ id: number }>(sql, [publicId]))?.id ?? null;
  }

  /** The last entry that a seal covers, 0 while there is none. */
  async lastSealedId(): Promise<number> {
    const sql = 'SELECT s.to_entry_id AS id FROM audit_seals s ORDER BY s.number DESC LIMIT 1';
    return (await this.database.first<{ id: number }>(sql))?.id ?? 0;
  }

  async sealState(): Promise<SealState> {
    const last = await this.database.first<{ seals: number; lastEntryId: number; sealedAt: Date | string }>(
      `SELECT s.number AS seals, s.to_entry_id AS lastEntryId, s.sealed_at AS sealedAt
         FROM audit_seals s ORDER BY s.number DESC LIMIT 1`,
    );
    const lastEntryId = last?.lastEntryId ?? 0;
    const sums = await this.database.first<{ entries: number | string | null }>(
      'SELECT SUM(s.entry_count) AS entries FROM audit_seals s',
    );
    const tail = await this.database.first<{ entries: number | string; oldest: Date | string | null }>(
      'SELECT COUNT(*) AS entries, MIN(a.occurred_at) AS oldest FROM audit_entries a WHERE a.id > ?',
      [lastEntryId],
    );
    return {
      seals: last?.seals ?? 0,
      sealedEntries: Number(sums?.entries ?? 0),
      lastSealedAt: instantOrNull(last?.sealedAt ?? null),
      unsealed: Number(tail?.entries ?? 0),
      oldestUnsealedAt: instantOrNull(tail?.oldest ?? null),
    };
  }

  private async ids(conditions: readonly SqlFragment[], limit: number): Promise<number[]> {
    const where = conditions.map(({ sql }) => sql).join(' AND ') || '1 = 1';
    const rows = await this.database.query<{ id: number }>(
      `SELECT a.id FROM audit_entries a WHERE ${where} ORDER BY a.id DESC LIMIT ${Number(limit)}`,
      conditions.flatMap(({ parameters }): SqlValue[] => parameters),
    );
    return rows.map(({ id }) => id);
  }

  /** What was done to a person themself, and to what they are on. */
  private async subjectsOf(personId: number): Promise<SqlFragment[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT e.id FROM enrolments e WHERE e.person_id = ?',
      [personId],
    );
    const enrolments = rows.map(({ id }) => id);
    const ofEnrolments = {
      sql: `a.subject_type = 'enrolment' AND a.subject_id IN (${slots(enrolments)})`,
      parameters: enrolments,
    };
    return [
      { sql: "a.subject_type = 'person' AND a.subject_id = ?", parameters: [personId] },
      ...(enrolments.length > 0 ? [ofEnrolments] : []),
    ];
  }

  private async conditionsOf({
    actorId,
    action,
    from,
    until,
    beforeId,
  }: TrailFilter): Promise<SqlFragment[]> {
    const first = from && (await this.lastBefore(new Date(from.getTime() - SLACK_MS)));
    const end = until && (await this.firstFrom(new Date(until.getTime() + SLACK_MS)));
    const parts: [string, SqlValue | null | undefined][] = [
      ['a.actor_id = ?', actorId],
      ['a.action = ?', action],
      ['a.occurred_at >= ?', from],
      ['a.occurred_at < ?', until],
      ['a.id > ?', first],
      ['a.id < ?', end],
      ['a.id < ?', beforeId],
    ];
    return parts.flatMap(([sql, value]) =>
      value === undefined || value === null ? [] : [{ sql, parameters: [value] }],
    );
  }

  private async lastBefore(at: Date): Promise<number | null> {
    const sql =
      'SELECT a.id FROM audit_entries a WHERE a.occurred_at < ? ORDER BY a.occurred_at DESC, a.id DESC LIMIT 1';
    return (await this.database.first<{ id: number }>(sql, [at]))?.id ?? null;
  }

  private async firstFrom(at: Date): Promise<number | null> {
    const sql =
      'SELECT a.id FROM audit_entries a WHERE a.occurred_at >= ? ORDER BY a.occurred_at, a.id LIMIT 1';
    return (await this.database.first<{ id: number }>(sql, [at]))?.id ?? null;
  }
}
