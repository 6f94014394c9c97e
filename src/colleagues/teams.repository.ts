import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { Database } from '../database/database.js';
import { SERVING } from '../people/people.repository.js';
import { CURRENT_GENERATION, NOT_MERGED, type SqlFragment } from '../people/visible-people.js';

/** A department as HR knows it, or the people who report to a manager. */
export const TEAM_KINDS = ['department', 'reports'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** A team as every colleague may know it: by its department's name, or by its manager's. */
export interface TeamRow {
  kind: TeamKind;
  publicId: string;
  name: string;
  /** The manager's, of people who report to somebody. */
  department: string | null;
  people: number;
}

type Candidate = Omit<TeamRow, 'kind' | 'people'> & { id: number };

/** Fewer are found, and counted, than could have the name: whoever seeks one team types more of it. */
const CANDIDATES = 10;
/** One colleague is no team: they are thanked as themself. */
export const FEWEST_PEOPLE = 2;
/** Somebody `p` who is here today, other than one person; three values: that one's id, and the day twice. */
const OTHERS = `p.id <> ? AND p.erased_at IS NULL AND ${NOT_MERGED} AND ${SERVING}`;
const REPORTS = `rl.generation = ${CURRENT_GENERATION} AND rl.depth = 1`;

/** Finds teams, and who is in them. */
@Injectable()
export class TeamsRepository {
  constructor(private readonly database: Database) {}

  /** Departments whose name holds every word of a text, with how many people but one are in them today. */
  async departments(text: string, exceptId: number, today: Day): Promise<TeamRow[]> {
    const words = wordsLike(text);
    const found = await this.database.query<Candidate>(
      `SELECT id, public_id AS publicId, name, NULL AS department FROM departments
        WHERE ${words.map(() => "search_key LIKE ? ESCAPE '!'").join(' AND ')} ORDER BY search_key, id LIMIT ${CANDIDATES}`,
      words,
    );
    return await this.counted('department', found, exceptId, today);
  }

  /** Managers whose name holds every word of a text, with how many people but one report to them today. */
  async ofManagers(text: string, exceptId: number, today: Day): Promise<TeamRow[]> {
    const words = wordsLike(text);
    const found = await this.database.query<Candidate>(
      `SELECT p.id, p.public_id AS publicId, p.given_name || ' ' || p.family_name AS name, d.name AS department FROM persons p
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE p.erased_at IS NULL AND ${NOT_MERGED} AND ${SERVING}
          AND ${words.map(() => "p.sort_key LIKE ? ESCAPE '!'").join(' AND ')}
          AND EXISTS (SELECT 1 FROM reporting_lines rl WHERE rl.ancestor_id = p.id AND ${REPORTS})
        ORDER BY p.sort_key, p.id LIMIT ${CANDIDATES}`,
      [today, today, today, today, ...words],
    );
    return await this.counted('reports', found, exceptId, today);
  }

  async findDepartment(publicId: string): Promise<number | null> {
    const sql = 'SELECT id FROM departments WHERE public_id = ?';
    return (await this.database.first<{ id: number }>(sql, [publicId]))?.id ?? null;
  }

  /** Who stands nearest above the people of a department, or among them: whoever leads most of them. Nobody where nobody leads two. */
  async headOf(departmentId: number, today: Day): Promise<number | null> {
    const members = membersOf({ kind: 'department', id: departmentId }, 0, today);
    const row = await this.database.first<{ id: number }>(
      `SELECT x.id FROM (
         SELECT rl.ancestor_id AS id, rl.depth FROM reporting_lines rl JOIN (${members.sql}) mb ON mb.id = rl.descendant_id
          WHERE rl.generation = ${CURRENT_GENERATION} AND rl.depth > 0
         UNION ALL SELECT mb.id, 0 AS depth FROM (${members.sql}) mb) x
        GROUP BY x.id HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, SUM(x.depth), x.id LIMIT 1`,
      [...members.parameters, ...members.parameters],
    );
    return row?.id ?? null;
  }

  /** Counts each of the few by itself: counted together, SQLite went through everybody for each of them. */
  private async counted(
    kind: TeamKind,
    candidates: readonly Candidate[],
    exceptId: number,
    today: Day,
  ): Promise<TeamRow[]> {
    const teams: TeamRow[] = [];
    for (const { id, ...team } of candidates) {
      const members = membersOf({ kind, id }, exceptId, today);
      const row = await this.database.first<{ people: number }>(
        `SELECT COUNT(*) AS people FROM (${members.sql}) x`,
        members.parameters,
      );
      teams.push({ ...team, kind, people: Number(row?.people ?? 0) });
    }
    return teams.filter(({ people }) => people >= FEWEST_PEOPLE);
  }
}

/** The people of a team today but one, as a SELECT of `id`: of a department, or who report to somebody. A CROSS JOIN has SQLite begin with the team. */
export function membersOf(
  { kind, id }: { kind: TeamKind; id: number },
  exceptId: number,
  today: Day,
): SqlFragment {
  const others = [exceptId, today, today];
  switch (kind) {
    case 'department':
      return {
        sql: `SELECT DISTINCT p.id FROM placement_periods tm CROSS JOIN persons p
               WHERE p.id = tm.person_id AND tm.department_id = ? AND tm.from_on <= ? AND tm.to_on > ? AND ${OTHERS}`,
        parameters: [id, today, today, ...others],
      };
    case 'reports':
      return {
        sql: `SELECT p.id FROM reporting_lines rl CROSS JOIN persons p
               WHERE p.id = rl.descendant_id AND rl.ancestor_id = ? AND ${REPORTS} AND ${OTHERS}`,
        parameters: [id, ...others],
      };
  }
}
