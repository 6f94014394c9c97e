import { Injectable } from '@nestjs/common';
import { type Scope, toScope } from '../common/access/identity.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import { CURRENT_GENERATION, type SqlFragment } from '../people/visible-people.js';
import type { BookingMode } from './session.js';

/** What a workshop says. */
export interface WorkshopWords {
  title: string;
  text: string | null;
  minutes: number;
  capacity: number;
  cancelHours: number;
  booking: BookingMode;
  plan: string | null;
}

export interface WorkshopRow extends WorkshopWords {
  id: number;
  publicId: string;
  scope: Scope;
  /** The department's or the person's name, or the location, where the scope is one. */
  scopeName: string | null;
  fulfils: string[];
}

interface Stored extends Omit<WorkshopRow, 'scope' | 'fulfils'> {
  scopeKind: Scope['kind'];
  departmentId: number | null;
  location: string | null;
  personId: number | null;
}

/** The plan of workshop `w`; null where its file was taken away. */
export const PLAN_OF = '(SELECT wpn.slug FROM workshop_plans wpn WHERE wpn.slug = w.plan)';

const SELECT = `SELECT w.id, w.public_id AS publicId, w.title, w.text, w.minutes, w.capacity,
  w.cancel_hours AS cancelHours, w.booking, ${PLAN_OF} AS plan, w.scope_kind AS scopeKind,
  w.scope_department_id AS departmentId, w.scope_location AS location, w.scope_person_id AS personId,
  COALESCE(wd.name, w.scope_location, wp.given_name || ' ' || wp.family_name) AS scopeName
  FROM workshops w LEFT JOIN departments wd ON wd.id = w.scope_department_id
  LEFT JOIN persons wp ON wp.id = w.scope_person_id`;

/** That a workshop `w` is for person `p` on a day, twice given. */
export const IS_FOR = `(w.scope_kind = 'everybody' OR (w.scope_kind = 'location' AND w.scope_location = p.location)
  OR (w.scope_kind = 'department' AND EXISTS (SELECT 1 FROM placement_periods wpl WHERE wpl.person_id = p.id
        AND wpl.department_id = w.scope_department_id AND wpl.from_on <= ? AND wpl.to_on > ?))
  OR (w.scope_kind = 'reporting-line' AND EXISTS (SELECT 1 FROM reporting_lines wrl WHERE wrl.descendant_id = p.id
        AND wrl.ancestor_id = w.scope_person_id AND wrl.generation = ${CURRENT_GENERATION})))`;

/** Workshops `w` of these scopes, or of all where trainers of everybody or admins ask. */
export function ofScopes(scopes: readonly Scope[] | 'all'): SqlFragment {
  if (scopes === 'all') return { sql: '1 = 1', parameters: [] };
  const parts = scopes.map(ofScope);
  if (parts.length === 0) return { sql: '1 = 0', parameters: [] };
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

function ofScope(scope: Scope): SqlFragment {
  const kind = "w.scope_kind = '";
  switch (scope.kind) {
    case 'everybody':
    case 'nobody':
      return { sql: `${kind}${scope.kind}'`, parameters: [] };
    case 'department':
      return { sql: `(${kind}department' AND w.scope_department_id = ?)`, parameters: [scope.departmentId] };
    case 'location':
      return { sql: `(${kind}location' AND w.scope_location = ?)`, parameters: [scope.location] };
    case 'reporting-line':
      return { sql: `(${kind}reporting-line' AND w.scope_person_id = ?)`, parameters: [scope.personId] };
  }
}

@Injectable()
export class WorkshopsRepository {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async page(within: SqlFragment, beforeId: number | null, limit: number): Promise<WorkshopRow[]> {
    const before: SqlFragment =
      beforeId === null ? { sql: '', parameters: [] } : { sql: 'AND w.id < ?', parameters: [beforeId] };
    return await this.read(
      `WHERE ${within.sql} ${before.sql} ORDER BY w.id DESC LIMIT ${Math.trunc(limit)}`,
      [...within.parameters, ...before.parameters],
    );
  }

  async find(id: string): Promise<WorkshopRow | null> {
    return (await this.read('WHERE w.public_id = ?', [id]))[0] ?? null;
  }

  async byIds(ids: readonly number[]): Promise<Map<number, WorkshopRow>> {
    const rows = await this.read(`WHERE w.id IN (${slots(ids)})`, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async insert(words: WorkshopWords, scope: Scope, by: number, at: Date): Promise<WorkshopRow['publicId']> {
    const id = publicId();
    await this.database.insert('workshops', {
      public_id: id,
      ...columnsOf(words),
      scope_kind: scope.kind,
      scope_department_id: scope.kind === 'department' ? scope.departmentId : null,
      scope_location: scope.kind === 'location' ? scope.location : null,
      scope_person_id: scope.kind === 'reporting-line' ? scope.personId : null,
      created_by: by,
      created_at: at,
      updated_at: at,
    });
    return id;
  }

  async change(id: number, words: WorkshopWords, at: Date): Promise<void> {
    const columns = columnsOf(words);
    await this.database.execute(
      `UPDATE workshops SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')}, updated_at = ? WHERE id = ?`,
      [...Object.values(columns), at, id],
    );
  }

  /** Says anew what attendance a workshop fulfils. */
  async fulfil(id: number, slugs: readonly string[]): Promise<void> {
    const rows = slugs.map((slug) => [id, slug]);
    await this.database.insertMany('workshop_requirements', ['workshop_id', 'slug'], rows, { once: true });
    const kept = slugs.length > 0 ? ` AND slug NOT IN (${slots(slugs)})` : '';
    await this.database.execute(`DELETE FROM workshop_requirements WHERE workshop_id = ?${kept}`, [
      id,
      ...slugs,
    ]);
  }

  /** Attendance that the tracks of today ask for, by title. */
  async attendanceAsked(): Promise<{ slug: string; title: string }[]> {
    return await this.database.query(
      `SELECT r.slug, MIN(r.title) AS title FROM requirements r
         JOIN tracks t ON t.current_version_id = r.track_version_id
        WHERE r.kind = 'attendance' AND t.retired_at IS NULL GROUP BY r.slug ORDER BY title LIMIT 200`,
    );
  }

  /** Names and public ids of what scopes mean. */
  async scopeNames(
    departmentIds: readonly number[],
    personIds: readonly number[],
  ): Promise<{ kind: 'department' | 'reporting-line'; id: number; publicId: string; name: string }[]> {
    return await this.database.query(
      `SELECT 'department' AS kind, d.id, d.public_id AS publicId, d.name FROM departments d
        WHERE d.id IN (${slots(departmentIds)}) UNION ALL
       SELECT 'reporting-line' AS kind, p.id, p.public_id AS publicId, p.given_name || ' ' || p.family_name AS name
         FROM persons p WHERE p.id IN (${slots(personIds)})`,
      [...departmentIds, ...personIds],
    );
  }

  private async read(where: string, parameters: readonly SqlValue[]): Promise<WorkshopRow[]> {
    const rows = await this.database.query<Stored>(`${SELECT} ${where}`, parameters);
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const fulfils = await this.database.query<{ id: number; slug: string }>(
      `SELECT workshop_id AS id, slug FROM workshop_requirements WHERE workshop_id IN (${slots(ids)}) ORDER BY slug`,
      ids,
    );
    return rows.map((row) => toWorkshop(row, fulfils));
  }
}

const columnsOf = ({ title, text, minutes, capacity, cancelHours, booking, plan }: WorkshopWords) => ({
  title,
  text,
  minutes,
  capacity,
  cancel_hours: cancelHours,
  booking,
  plan,
});

function toWorkshop(
  { scopeKind, departmentId, location, personId, ...row }: Stored,
  fulfils: readonly { id: number; slug: string }[],
): WorkshopRow {
  const slugs = fulfils.filter(({ id }) => id === row.id).map(({ slug }) => slug);
  return { ...row, scope: toScope({ scopeKind, departmentId, location, personId }), fulfils: slugs };
}
