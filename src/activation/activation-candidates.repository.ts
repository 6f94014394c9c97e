import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { NOT_MERGED, type SqlFragment } from '../people/visible-people.js';

/** Somebody who cannot sign in yet for want of a password. */
export interface Candidate {
  personId: number;
  publicId: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  sortKey: string;
  timeZone: string | null;
  firstDay: Day;
}

/** Whom to make codes for; whatever is left out does not narrow. */
export interface CandidateFilter {
  /** Public ids. */
  departments?: string[];
  location?: string;
  hiredFrom?: Day;
  hiredUntil?: Day;
  /** Public ids. */
  people?: string[];
}

const CANDIDATES = `
  SELECT p.id AS personId, p.public_id AS publicId, p.employee_number AS employeeNumber, p.given_name AS givenName,
         p.family_name AS familyName, p.sort_key AS sortKey, p.time_zone AS timeZone, s.from_on AS firstDay
    FROM persons p
    JOIN service_periods s ON s.person_id = p.id AND s.from_on =
         (SELECT MIN(x.from_on) FROM service_periods x WHERE x.person_id = p.id AND x.ends_at > ?)
    LEFT JOIN accounts a ON a.person_id = p.id
   WHERE a.password_hash IS NULL AND a.disabled_at IS NULL AND p.erased_at IS NULL`;

/** Reads who is, or is about to be, in service and has no password. */
@Injectable()
export class ActivationCandidatesRepository {
  constructor(private readonly database: Database) {}

  /** A person whom the caller may see, and whether they are a candidate; null for everybody else. */
  async find(
    publicId: string,
    visible: SqlFragment,
    now: Date,
  ): Promise<{ candidate: Candidate | null } | null> {
    const sql = `SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED} AND ${visible.sql}`;
    const person = await this.database.first<{ id: number }>(sql, [publicId, ...visible.parameters]);
    if (!person) return null;
    return {
      candidate: await this.database.first<Candidate>(`${CANDIDATES} AND p.id = ?`, [now, person.id]),
    };
  }

  /** The next candidates by family name after one of them. */
  async page(
    filter: CandidateFilter,
    after: Candidate | null,
    limit: number,
    now: Date,
  ): Promise<Candidate[]> {
    const parts = [...conditionsOf(filter), ...afterOf(after)];
    return await this.database.query<Candidate>(
      `${CANDIDATES}${parts.map(({ sql }) => ` AND ${sql}`).join('')} ORDER BY p.sort_key, p.id LIMIT ${Number(limit)}`,
      [now, ...parts.flatMap(({ parameters }) => parameters)],
    );
  }
}

function conditionsOf({
  departments,
  location,
  hiredFrom,
  hiredUntil,
  people,
}: CandidateFilter): SqlFragment[] {
  const parts: SqlFragment[] = [];
  if (departments) {
    // The placement of now or, before the first day, the one that begins with it.
    const sql = `EXISTS (SELECT 1 FROM placement_periods pl JOIN departments d ON d.id = pl.department_id
      WHERE pl.person_id = p.id AND pl.to_on > s.from_on AND pl.to_on = '9999-12-31' AND d.public_id IN (${slots(departments)}))`;
    parts.push({ sql, parameters: departments });
  }
  if (location !== undefined) parts.push({ sql: 'p.location = ?', parameters: [location] });
  if (hiredFrom !== undefined) parts.push({ sql: 's.hired_on >= ?', parameters: [hiredFrom] });
  if (hiredUntil !== undefined) parts.push({ sql: 's.hired_on <= ?', parameters: [hiredUntil] });
  if (people) parts.push({ sql: `p.public_id IN (${slots(people)})`, parameters: people });
  return parts;
}

function afterOf(after: Candidate | null): SqlFragment[] {
  if (!after) return [];
  const sql = 'p.sort_key >= ? AND (p.sort_key > ? OR p.id > ?)';
  return [{ sql, parameters: [after.sortKey, after.sortKey, after.personId] }];
}
