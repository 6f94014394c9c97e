import { Injectable } from '@nestjs/common';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { PageKey } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { AsOf } from '../reports/as-of.js';
import {
  dueAtOf,
  enrolmentsServed,
  isCounted,
  isPastDue,
  placementOnDay,
  type State,
  stateOf,
} from '../reports/counted-enrolments.js';
import { raw, sql } from '../reports/sql.js';
import type { Team } from './team-scope.js';

/** Somebody of a team as they stand today. */
export interface TeamRow {
  personId: number;
  publicId: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  sortKey: string;
  timeZone: string | null;
  department: string | null;
  title: string | null;
  managerGivenName: string | null;
  managerFamilyName: string | null;
}

/** One counted enrolment of one of them. */
export interface TeamCellRow {
  personId: number;
  track: string;
  state: State;
  pastDue: number;
  dueAt: Date | string | null;
  completedAt: Date | string | null;
}

/** Reads a team: its people in the order of names, and where each is on each track. */
@Injectable()
export class TeamPeopleRepository {
  constructor(private readonly longReads: LongReads) {}

  /** At most `most` people after a place. */
  async page({ members, asOf }: Team, after: PageKey | null, most: number): Promise<TeamRow[]> {
    const beyond = after
      ? sql`p.sort_key >= ${after.sortKey} AND (p.sort_key > ${after.sortKey} OR p.id > ${after.id}) AND`
      : raw('');
    const query = sql`SELECT p.id AS personId, p.public_id AS publicId, p.employee_number AS employeeNumber,
        p.given_name AS givenName, p.family_name AS familyName, p.sort_key AS sortKey, p.time_zone AS timeZone,
        d.name AS department, pl.title, m.given_name AS managerGivenName, m.family_name AS managerFamilyName
      FROM (SELECT p.id FROM persons p WHERE ${beyond} ${members}
        ORDER BY p.sort_key, p.id LIMIT ${raw(String(most))}) page
      JOIN persons p ON p.id = page.id ${placementOnDay(asOf)}
      LEFT JOIN departments d ON d.id = pl.department_id
      LEFT JOIN persons m ON m.id = pl.manager_id
      ORDER BY p.sort_key, p.id`;
    return await this.longReads.query<TeamRow>(query.sql, query.parameters);
  }

  /** The counted enrolments of these people, at most 2,000; of several on one track the latest comes last. */
  async cells(personIds: readonly number[], asOf: AsOf): Promise<TeamCellRow[]> {
    const query = sql`SELECT e.person_id AS personId, t.slug AS track, ${stateOf(asOf)} AS state,
        ${isPastDue(asOf)} AS pastDue, ${dueAtOf(asOf)} AS dueAt, e.completed_at AS completedAt
      FROM persons p CROSS JOIN ${enrolmentsServed(asOf)} JOIN tracks t ON t.id = e.track_id
      WHERE p.id IN (${idsOf(personIds)}) AND ${isCounted(asOf)}
      ORDER BY e.person_id, e.track_id, e.cycle`;
    return await this.longReads.query<TeamCellRow>(query.sql, query.parameters);
  }

  /** How many people are below each of these, of those who lead anybody; at most 2,000. */
  async leading(personIds: readonly number[], { day }: AsOf): Promise<Map<number, number>> {
    const query = sql`SELECT rl.ancestor_id AS personId, COUNT(DISTINCT rl.descendant_id) AS number
      FROM reporting_lines rl
      JOIN service_periods s ON s.person_id = rl.descendant_id AND s.to_on > ${day}
      WHERE rl.ancestor_id IN (${idsOf(personIds)}) AND rl.generation = (SELECT MAX(rg.generation)
        FROM reporting_generations rg WHERE rg.status = 'current')
      GROUP BY rl.ancestor_id`;
    const rows = await this.longReads.query<{ personId: number; number: number | string }>(
      query.sql,
      query.parameters,
    );
    return new Map(rows.map(({ personId, number }) => [personId, Number(number)]));
  }
}

const idsOf = (ids: readonly number[]): SqlFragment => ({ sql: slots(ids), parameters: [...ids] });
