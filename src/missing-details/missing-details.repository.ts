import { Injectable } from '@nestjs/common';
import { type Day, FOREVER } from '../common/days.js';
import { Database } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlValue } from '../database/values.js';
import { type Detail, DETAILS } from './dto/list-missing-details.query.js';
import { after, allOf, LATEST_SERVICE, type PageKey, SERVING } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';

export interface MissingRecord extends PageKey {
  publicId: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  department: string | null;
  title: string | null;
  email: string | null;
  hiredOn: Day | null;
  timeZone: string | null;
  hasManager: number;
}

/** How many people lack what; `people` are those who lack anything. */
export type MissingCounts = Record<Detail | 'people', number>;

/** That a detail is unknown, of `persons p`, their latest service `s` and their open placement `pl`; the head needs no manager. */
function lacks(detail: Detail, headId: number | null): SqlFragment {
  switch (detail) {
    case 'email':
      return { sql: 'p.email IS NULL', parameters: [] };
    case 'hire-date':
      return { sql: 's.hired_on IS NULL', parameters: [] };
    case 'department':
      return { sql: 'pl.department_id IS NULL', parameters: [] };
    case 'title':
      return { sql: 'pl.title IS NULL', parameters: [] };
    case 'time-zone':
      return { sql: 'p.time_zone IS NULL', parameters: [] };
    case 'manager':
      return { sql: '(pl.manager_id IS NULL AND p.id <> ?)', parameters: [headId ?? 0] };
  }
}

function lacksAny(headId: number | null): SqlFragment {
  const all = DETAILS.map((detail) => lacks(detail, headId));
  return {
    sql: `(${all.map(({ sql }) => sql).join(' OR ')})`,
    parameters: all.flatMap(({ parameters }): SqlValue[] => parameters),
  };
}

const FROM = `FROM persons p ${LATEST_SERVICE}
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '${FOREVER}'`;
const notLeft = (today: Day): SqlFragment => ({
  sql: 's.to_on > ? AND p.erased_at IS NULL',
  parameters: [today],
});

/** Reads of whom something is unknown that the programme needs; people who have left need nothing. */
@Injectable()
export class MissingDetailsRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** The head of the organisation: of those who serve without a manager, the one with most people below. */
  async findHead(today: Day): Promise<number | null> {
    const row = await this.database.first<{ id: number; below: number }>(
      `SELECT p.id, (SELECT COUNT(*) FROM reporting_lines rl WHERE rl.ancestor_id = p.id AND rl.generation =
                (SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current')) AS below
         FROM placement_periods pl JOIN persons p ON p.id = pl.person_id
        WHERE pl.to_on = ? AND pl.manager_id IS NULL AND ${SERVING} ORDER BY below DESC, p.id LIMIT 1`,
      [FOREVER, today, today],
    );
    return row && Number(row.below) > 0 ? row.id : null;
  }

  /** People who lack a detail, or any, by family name; one more than `limit` if there are more. */
  async page(
    visible: SqlFragment,
    detail: Detail | undefined,
    headId: number | null,
    from: PageKey | null,
    limit: number,
    today: Day,
  ): Promise<MissingRecord[]> {
    const lacking = detail ? lacks(detail, headId) : lacksAny(headId);
    const where = allOf([visible, notLeft(today), lacking, ...after(from)]);
    return await this.longReads.query<MissingRecord>(
      `SELECT p.id, p.sort_key AS sortKey, p.public_id AS publicId, p.employee_number AS employeeNumber, p.given_name AS givenName,
              p.family_name AS familyName, d.name AS department, pl.title, p.email, s.hired_on AS hiredOn, p.time_zone AS timeZone,
              CASE WHEN pl.manager_id IS NULL AND p.id <> ? THEN 0 ELSE 1 END AS hasManager
         ${FROM} LEFT JOIN departments d ON d.id = pl.department_id
        WHERE ${where.sql} ORDER BY p.sort_key, p.id LIMIT ${limit + 1}`,
      [headId ?? 0, ...where.parameters],
    );
  }

  async counts(visible: SqlFragment, headId: number | null, today: Day): Promise<MissingCounts> {
    const counted = [...DETAILS.map((detail) => lacks(detail, headId)), lacksAny(headId)];
    const where = allOf([visible, notLeft(today)]);
    const sums = counted.map(({ sql }, index) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS c${index}`);
    const [row] = await this.longReads.query<Record<string, number | string | null>>(
      `SELECT ${sums.join(', ')} ${FROM} WHERE ${where.sql}`,
      [...counted.flatMap(({ parameters }) => parameters), ...where.parameters],
    );
    const numbers = counted.map((_, index) => Number(row?.[`c${index}`] ?? 0));
    const [email = 0, hireDate = 0, department = 0, title = 0, timeZone = 0, manager = 0, people = 0] =
      numbers;
    return { email, 'hire-date': hireDate, department, title, 'time-zone': timeZone, manager, people };
  }
}
