import { Injectable } from '@nestjs/common';
import { NAMED } from '../people/visible-people.js';
import { Database } from '../database/database.js';
import { instant, type SqlValue } from '../database/values.js';
import type { DeputyEntity } from './deputy.entity.js';

export type NewDeputy = Omit<DeputyEntity, 'id' | 'revokedAt'>;

export interface DeputyRow {
  publicId: string;
  personPublicId: string;
  personName: string;
  fromAt: Date;
  untilAt: Date;
}

/** By what a person is named. */
export interface Candidate {
  by: 'publicId' | 'email' | 'employeeNumber';
  value: string;
}

const COLUMNS = { publicId: 'public_id', email: 'email', employeeNumber: 'employee_number' };

@Injectable()
export class DeputiesRepository {
  constructor(private readonly database: Database) {}

  /** A person, and whether they work here now; null for nobody, and for a number that two sources gave out. */
  async findCandidate(
    { by, value }: Candidate,
    now: Date,
  ): Promise<{ id: number; isInService: boolean } | null> {
    const rows = await this.database.query<{ id: number; periods: number }>(
      `SELECT DISTINCT p.id, (SELECT COUNT(*) FROM service_periods sp
                      WHERE sp.person_id = p.id AND sp.starts_at <= ? AND sp.ends_at > ?) AS periods
         FROM ${NAMED} WHERE n.${COLUMNS[by]} = ? LIMIT 2`,
      [now, now, value],
    );
    const [row] = rows;
    return row && rows.length === 1 ? { id: row.id, isInService: Number(row.periods) > 0 } : null;
  }

  /** Makes other changes of this manager's deputies wait until this run has ended. */
  async takeTurn(managerId: number): Promise<void> {
    await this.database.execute('UPDATE accounts SET created_at = created_at WHERE person_id = ?', [
      managerId,
    ]);
  }

  async add(deputy: NewDeputy): Promise<void> {
    await this.database.insert('deputies', {
      public_id: deputy.publicId,
      manager_id: deputy.managerId,
      deputy_id: deputy.deputyId,
      from_at: deputy.fromAt,
      until_at: deputy.untilAt,
      created_at: deputy.createdAt,
    });
  }

  /** Whether the same person stands in for this manager at some time of the new term. */
  async isNamed({ managerId, deputyId, fromAt, untilAt }: NewDeputy): Promise<boolean> {
    const row = await this.database.first(
      `SELECT id FROM deputies WHERE manager_id = ? AND deputy_id = ? AND revoked_at IS NULL
          AND from_at < ? AND until_at > ? LIMIT 1`,
      [managerId, deputyId, untilAt, fromAt],
    );
    return row !== null;
  }

  /** A manager's deputies of now and later, the first to begin first; at most 200. */
  async listOf(managerId: number, now: Date): Promise<DeputyRow[]> {
    const where = 'p.id = d.deputy_id WHERE d.manager_id = ? AND d.revoked_at IS NULL AND d.until_at > ?';
    return await this.list(where, [managerId, now]);
  }

  /** Whom somebody stands in for now; at most 200. */
  async listManagersOf(deputyId: number, now: Date): Promise<DeputyRow[]> {
    const where =
      'p.id = d.manager_id WHERE d.deputy_id = ? AND d.revoked_at IS NULL AND d.from_at <= ? AND d.until_at > ?';
    return await this.list(where, [deputyId, now, now]);
  }

  /** The person who stands in by this entry of a manager's, or null. */
  async findDeputyId(managerId: number, publicId: string): Promise<number | null> {
    const row = await this.database.first<{ deputyId: number }>(
      'SELECT deputy_id AS deputyId FROM deputies WHERE manager_id = ? AND public_id = ?',
      [managerId, publicId],
    );
    return row?.deputyId ?? null;
  }

  /** Ends a term at once; returns false when it was over or ended before. */
  async end(managerId: number, publicId: string, now: Date): Promise<boolean> {
    const sql =
      'UPDATE deputies SET revoked_at = ? WHERE manager_id = ? AND public_id = ? AND revoked_at IS NULL AND until_at > ?';
    return (await this.database.execute(sql, [now, managerId, publicId, now])) === 1;
  }

  /** Terms with one of their two people, whom the condition joins as `p`. */
  private async list(joinAndWhere: string, parameters: SqlValue[]): Promise<DeputyRow[]> {
    const rows = await this.database.query<DeputyRow>(
      `SELECT d.public_id AS publicId, p.public_id AS personPublicId,
              p.given_name || ' ' || p.family_name AS personName, d.from_at AS fromAt, d.until_at AS untilAt
         FROM deputies d JOIN persons p ON ${joinAndWhere} ORDER BY d.from_at, d.id LIMIT 200`,
      parameters,
    );
    return rows.map((row) => ({ ...row, fromAt: instant(row.fromAt), untilAt: instant(row.untilAt) }));
  }
}
