import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '../common/access/identity.js';
import { wordsLike } from '../common/text-keys.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { NOT_MERGED, type SqlFragment } from '../people/visible-people.js';
import type { GrantTime } from './dto/list-grants.query.js';
import type { GrantEntity } from './grant.entity.js';

export type NewGrant = Omit<GrantEntity, 'id' | 'revokedAt'>;

/** A grant with the words that describe its holder and its scope. */
export interface GrantRow {
  id: number;
  publicId: string;
  personId: number;
  role: Role;
  scopeKind: Scope['kind'];
  scopeLocation: string | null;
  departmentPublicId: string | null;
  departmentName: string | null;
  headPublicId: string | null;
  headName: string | null;
  personPublicId: string;
  personName: string;
  granterPublicId: string | null;
  granterName: string | null;
  fromAt: Date;
  untilAt: Date;
  grantedAt: Date;
  revokedAt: Date | null;
}

/** Which grants of all, the next ones after an id. */
export interface GrantFilter {
  personPublicId: string | undefined;
  text: string;
  role: Role | undefined;
  scopeKind: Scope['kind'] | undefined;
  when: GrantTime | undefined;
  afterId: number;
  limit: number;
}

/** What a grant names, by public ids and by the name of a location. */
export interface Named {
  personId: string;
  headId: string | undefined;
  departmentId: string | undefined;
  location: string | undefined;
}
export interface NamedIds {
  personId: number | null;
  headId: number | null;
  departmentId: number | null;
  location: string | null;
}

const SELECT = `
  SELECT g.id, g.public_id AS publicId, g.person_id AS personId, g.role, g.scope_kind AS scopeKind, g.scope_location AS scopeLocation,
         d.public_id AS departmentPublicId, d.name AS departmentName, h.public_id AS headPublicId,
         h.given_name || ' ' || h.family_name AS headName, p.public_id AS personPublicId,
         p.given_name || ' ' || p.family_name AS personName, g.from_at AS fromAt, g.until_at AS untilAt,
         g.granted_at AS grantedAt, g.revoked_at AS revokedAt, b.public_id AS granterPublicId,
         b.given_name || ' ' || b.family_name AS granterName
    FROM grants g JOIN persons p ON p.id = g.person_id
    LEFT JOIN departments d ON d.id = g.scope_department_id
    LEFT JOIN persons h ON h.id = g.scope_person_id
    LEFT JOIN persons b ON b.id = g.granted_by`;

const toRow = (row: GrantRow): GrantRow => ({
  ...row,
  fromAt: instant(row.fromAt),
  untilAt: instant(row.untilAt),
  grantedAt: instant(row.grantedAt),
  revokedAt: instantOrNull(row.revokedAt),
});

/** When a grant holds, by an instant. */
function holds(when: GrantTime | undefined, now: Date): SqlFragment {
  switch (when) {
    case 'now':
      return { sql: 'g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?', parameters: [now, now] };
    case 'coming':
      return { sql: 'g.revoked_at IS NULL AND g.from_at > ?', parameters: [now] };
    case 'past':
      return { sql: '(g.revoked_at IS NOT NULL OR g.until_at <= ?)', parameters: [now] };
    case undefined:
      return { sql: 'g.revoked_at IS NULL AND g.until_at > ?', parameters: [now] };
  }
}

function conditionsOf({ personPublicId, text, role, scopeKind }: GrantFilter): SqlFragment[] {
  return [
    ...(personPublicId === undefined ? [] : [{ sql: 'p.public_id = ?', parameters: [personPublicId] }]),
    ...(role === undefined ? [] : [{ sql: 'g.role = ?', parameters: [role] }]),
    ...(scopeKind === undefined ? [] : [{ sql: 'g.scope_kind = ?', parameters: [scopeKind] }]),
    ...wordsLike(text).map((word) => ({ sql: "p.search_key LIKE ? ESCAPE '!'", parameters: [word] })),
  ];
}

/** That nobody has locked somebody out, as a condition on a column with their id. */
export const notLockedOut = (personId: string) =>
  `NOT EXISTS (SELECT 1 FROM accounts lo WHERE lo.person_id = ${personId} AND lo.disabled_at IS NOT NULL)`;

/** That a grant `g` makes somebody an admin at an instant (three times); one who cannot sign in is none: locked out, or gone. */
export const LIVE_ADMIN = `
  g.role = 'admin' AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?
  AND ${notLockedOut('g.person_id')}
  AND EXISTS (SELECT 1 FROM service_periods sp WHERE sp.person_id = g.person_id AND sp.ends_at > ?)`;

@Injectable()
export class GrantsRepository {
  constructor(private readonly database: Database) {}

  /** Makes other changes of this person's grants wait until this run has ended, so that what is read stays true. */
  async takeTurn(personId: number, now: Date): Promise<void> {
    await this.database.insertOnce('accounts', { person_id: personId, created_at: now });
    await this.database.execute('UPDATE accounts SET created_at = created_at WHERE person_id = ?', [
      personId,
    ]);
  }

  /** Makes whoever else takes an admin away wait until this run has ended, so that the last two cannot go at once. */
  async takeTurnWithAdmins(): Promise<void> {
    await this.database.execute("UPDATE grants SET granted_at = granted_at WHERE role = 'admin'");
  }

  async add(grant: NewGrant): Promise<number> {
    return await this.database.insert('grants', {
      public_id: grant.publicId,
      person_id: grant.personId,
      role: grant.role,
      scope_kind: grant.scopeKind,
      scope_department_id: grant.scopeDepartmentId,
      scope_location: grant.scopeLocation,
      scope_person_id: grant.scopePersonId,
      from_at: grant.fromAt,
      until_at: grant.untilAt,
      granted_by: grant.grantedBy,
      granted_at: grant.grantedAt,
    });
  }

  /** Whether a grant of the same role and scope holds at some time of this one. */
  async isHeld(grant: NewGrant): Promise<boolean> {
    const row = await this.database.first(
      `SELECT id FROM grants
        WHERE person_id = ? AND role = ? AND scope_kind = ? AND COALESCE(scope_department_id, 0) = ?
          AND COALESCE(scope_location, '') = ? AND COALESCE(scope_person_id, 0) = ?
          AND revoked_at IS NULL AND from_at < ? AND until_at > ?`,
      [
        grant.personId,
        grant.role,
        grant.scopeKind,
        grant.scopeDepartmentId ?? 0,
        grant.scopeLocation ?? '',
        grant.scopePersonId ?? 0,
        grant.untilAt,
        grant.fromAt,
      ],
    );
    return row !== null;
  }

  /** Grants in the order in which they were given; a company has some hundreds. */
  async page(filter: GrantFilter, now: Date): Promise<GrantRow[]> {
    const where = [holds(filter.when, now), ...conditionsOf(filter)];
    const rows = await this.database.query<GrantRow>(
      `${SELECT} WHERE g.id > ? AND ${where.map(({ sql }) => sql).join(' AND ')}
        ORDER BY g.id LIMIT ${Number(filter.limit)}`,
      [filter.afterId, ...where.flatMap(({ parameters }) => parameters)],
    );
    return rows.map(toRow);
  }

  /** What a person holds now; at most 200. */
  async listHeldBy(personId: number, now: Date): Promise<GrantRow[]> {
    const rows = await this.database.query<GrantRow>(
      `${SELECT} WHERE g.person_id = ? AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?
        ORDER BY g.id LIMIT 200`,
      [personId, now, now],
    );
    return rows.map(toRow);
  }

  /** A grant that was not revoked, by its public id. */
  async find(grantId: string): Promise<GrantRow | null> {
    const sql = `${SELECT} WHERE g.public_id = ? AND g.revoked_at IS NULL`;
    const row = await this.database.first<GrantRow>(sql, [grantId]);
    return row && toRow(row);
  }

  /** Ends a grant; returns false when somebody was quicker. */
  async revoke(id: number, now: Date): Promise<boolean> {
    const sql = 'UPDATE grants SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL';
    return (await this.database.execute(sql, [now, id])) === 1;
  }

  /** Admins who can sign in now. */
  async countAdmins(now: Date): Promise<number> {
    const row = await this.database.first<{ admins: number }>(
      `SELECT COUNT(DISTINCT g.person_id) AS admins FROM grants g WHERE ${LIVE_ADMIN}`,
      [now, now, now],
    );
    return Number(row?.admins ?? 0);
  }

  /** Who administers this installation now: whoever may sign in and is in service. */
  async adminIds(now: Date): Promise<number[]> {
    const rows = await this.database.query<{ personId: number }>(
      `SELECT DISTINCT g.person_id AS personId FROM grants g WHERE ${LIVE_ADMIN} ORDER BY g.person_id`,
      [now, now, now],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Whether a person holds an admin grant now, locked out or not. */
  async isAdmin(personId: number, now: Date): Promise<boolean> {
    const row = await this.database.first(
      `SELECT id FROM grants
        WHERE person_id = ? AND role = 'admin' AND revoked_at IS NULL AND from_at <= ? AND until_at > ?`,
      [personId, now, now],
    );
    return row !== null;
  }

  /** The ids behind what a grant names; null for what is not there. */
  async findNamed(wish: Named): Promise<NamedIds> {
    const row = await this.database.first<NamedIds>(
      `SELECT (SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED}) AS personId,
              (SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED}) AS headId,
              (SELECT d.id FROM departments d WHERE d.public_id = ?) AS departmentId,
              (SELECT MIN(l.location) FROM persons l WHERE l.location = ?) AS location`,
      [wish.personId, wish.headId ?? null, wish.departmentId ?? null, wish.location ?? null],
    );
    return row ?? { personId: null, headId: null, departmentId: null, location: null };
  }
}
