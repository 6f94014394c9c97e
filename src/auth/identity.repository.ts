import { Injectable } from '@nestjs/common';
import { type Identity, type Role, type Scope, toScope } from '../common/access/identity.js';
import { Database, slots } from '../database/database.js';
import { instant, type SqlValue } from '../database/values.js';
import { type Carrier, KINDS, type SessionKind } from './session.entity.js';

/** A session that opens something now. */
export interface LiveSession {
  id: number;
  personId: number;
  kind: SessionKind;
  createdAt: Date;
  lastSeenAt: Date;
}

interface RightRow {
  role: Role | null;
  scopeKind: Scope['kind'] | null;
  departmentId: number | null;
  location: string | null;
  personId: number | null;
}

// A line is open to its head and to whoever deputises for them; a head below whom nobody stands opens none.
// A scalar sub-select, since servers answer EXISTS here by collecting the heads of all lines first.
const LEADS = `(SELECT rl.id FROM reporting_lines rl WHERE rl.ancestor_id = heads.id AND rl.generation =
  (SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current') LIMIT 1) IS NOT NULL`;

/** Who is calling: the two questions that every request asks. */
@Injectable()
export class IdentityRepository {
  constructor(private readonly database: Database) {}

  /** The session of this token, unless it has run out, its account is disabled or its person has left. */
  async findSession(tokenHash: string, carrier: Carrier, now: Date): Promise<LiveSession | null> {
    const kinds = KINDS[carrier];
    return await this.find(`s.token_hash = ? AND s.kind IN (${slots(kinds)})`, [tokenHash, ...kinds], now);
  }

  /** The same for a session that was found before. */
  async findSessionAgain(id: number, now: Date): Promise<LiveSession | null> {
    return await this.find('s.id = ?', [id], now);
  }

  /** Roles by grants that hold now, and the lines that are open now. */
  async rightsOf(personId: number, now: Date): Promise<Pick<Identity, 'grants' | 'linesOf'>> {
    const rows = await this.database.query<RightRow>(
      `SELECT g.role, g.scope_kind AS scopeKind, g.scope_department_id AS departmentId,
              g.scope_location AS location, g.scope_person_id AS personId
         FROM grants g
        WHERE g.person_id = ? AND g.from_at <= ? AND g.until_at > ? AND g.revoked_at IS NULL
        UNION ALL
       SELECT NULL, NULL, NULL, NULL, heads.id
         FROM (SELECT p.id FROM persons p WHERE p.id = ?
               UNION
               SELECT d.manager_id FROM deputies d
                WHERE d.deputy_id = ? AND d.from_at <= ? AND d.until_at > ? AND d.revoked_at IS NULL) heads
        WHERE ${LEADS}`,
      [personId, now, now, personId, personId, now, now],
    );
    return {
      grants: rows.flatMap((row) => (row.role ? [{ role: row.role, scope: toScope(row) }] : [])),
      linesOf: rows.flatMap((row) => (row.role === null && row.personId !== null ? [row.personId] : [])),
    };
  }

  private async find(which: string, parameters: SqlValue[], now: Date): Promise<LiveSession | null> {
    const row = await this.database.first<LiveSession>(
      `SELECT s.id, s.person_id AS personId, s.kind, s.created_at AS createdAt, s.last_seen_at AS lastSeenAt
         FROM sessions s JOIN accounts a ON a.person_id = s.person_id
        WHERE ${which} AND s.expires_at > ? AND a.disabled_at IS NULL
          AND (SELECT MAX(sp.ends_at) FROM service_periods sp WHERE sp.person_id = s.person_id) > ?`,
      [...parameters, now, now],
    );
    return row && { ...row, createdAt: instant(row.createdAt), lastSeenAt: instant(row.lastSeenAt) };
  }
}
