import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '../common/access/identity.js';
import { NOT_MERGED } from '../people/visible-people.js';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
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
  fromAt: Date;
  untilAt: Date;
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
         p.given_name || ' ' || p.family_name AS personName, g.from_at AS fromAt, g.until_at AS untilAt
    FROM grants g JOIN persons p ON p.id = g.person_id
    LEFT JOIN departments d ON d.id = g.scope_department_id
    LEFT JOIN persons h ON h.id = g.scope_person_id`;

// An admin who cannot sign in is none: locked out, or gone.
const LIVE_ADMIN = `
  g.role = 'admin' AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?
  AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = g.person_id AND a.disabled_at IS NOT NULL)
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

  /** Grants that hold now or will; the next ones after an id, or those of one person. */
  async listHeld(
    filter: { personPublicId: string | undefined; afterId: number; limit: number },
    now: Date,
  ): Promise<GrantRow[]> {
    const byPerson = filter.personPublicId === undefined ? '' : ' AND p.public_id = ?';
    const rows = await this.database.query<GrantRow>(
      `${SELECT} WHERE g.revoked_at IS NULL AND g.until_at > ? AND g.id > ?${byPerson}
        ORDER BY g.id LIMIT ${Number(filter.limit)}`,
      [now, filter.afterId, ...(filter.personPublicId === undefined ? [] : [filter.personPublicId])],
    );
    return rows.map((row) => ({ ...row, fromAt: instant(row.fromAt), untilAt: instant(row.untilAt) }));
  }

  /** What a person holds now; at most 200. */
  async listHeldBy(personId: number, now: Date): Promise<GrantRow[]> {
    const rows = await this.database.query<GrantRow>(
      `${SELECT} WHERE g.person_id = ? AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ?
        ORDER BY g.id LIMIT 200`,
      [personId, now, now],
    );
    return rows.map((row) => ({ ...row, fromAt: instant(row.fromAt), untilAt: instant(row.untilAt) }));
  }

  /** A grant that was not revoked, by its public id. */
  async find(grantId: string): Promise<GrantRow | null> {
    const sql = `${SELECT} WHERE g.public_id = ? AND g.revoked_at IS NULL`;
    const row = await this.database.first<GrantRow>(sql, [grantId]);
    return row && { ...row, fromAt: instant(row.fromAt), untilAt: instant(row.untilAt) };
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
