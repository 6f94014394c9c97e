import { Injectable } from '@nestjs/common';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';
import {
  enrolmentsServed,
  isCounted,
  isPastDue,
  isRunning,
  STATES,
  stateOf,
} from '../reports/counted-enrolments.js';
import { raw, sql } from '../reports/sql.js';
import { type Standing, standingOf } from './standing.js';
import type { Team } from './team-scope.js';

type Flags = Record<string, number>;

const flags = STATES.map((state, index) => ({ state, flag: `has${index}` }));
const everyFlag = [...flags.map(({ flag }) => flag), 'isLate'].join(', ');
const RUNNING = STATES.filter(isRunning).map((state) => `'${state}'`);

/** Reads how many people stand where. */
@Injectable()
export class TeamFiguresRepository {
  constructor(private readonly longReads: LongReads) {}

  /** How many people are in the team. */
  async size({ members }: Team): Promise<number> {
    const query = sql`SELECT COUNT(*) AS number FROM persons p WHERE ${members}`;
    const [row] = await this.longReads.query<{ number: number | string }>(query.sql, query.parameters);
    return Number(row?.number ?? 0);
  }

  /** How many people stand where, of those who have counted enrolments: one pass over them. */
  async standings(team: Team): Promise<Map<Standing, number>> {
    const query = statement(team);
    const rows = await this.longReads.query<Flags>(query.sql, query.parameters);
    const counts = new Map<Standing, number>();
    for (const row of rows) {
      const states = flags.filter(({ flag }) => Number(row[flag]) === 1).map(({ state }) => state);
      const standing = standingOf(new Set(states), Number(row.isLate) === 1);
      counts.set(standing, (counts.get(standing) ?? 0) + Number(row.number));
    }
    return counts;
  }
}

/** People by the set of states that their enrolments are in. */
function statement({ members, asOf }: Team): SqlFragment {
  const has = raw(
    flags
      .map(({ state, flag }) => `MAX(CASE WHEN state = '${state}' THEN 1 ELSE 0 END) AS ${flag}`)
      .join(', '),
  );
  const isLate = raw(
    `MAX(CASE WHEN pastDue = 1 AND state IN (${RUNNING.join(', ')}) THEN 1 ELSE 0 END) AS isLate`,
  );
  return sql`SELECT ${raw(everyFlag)}, COUNT(*) AS number FROM (
      SELECT personId, ${has}, ${isLate} FROM (
        SELECT e.person_id AS personId, ${stateOf(asOf)} AS state, ${isPastDue(asOf)} AS pastDue
          FROM persons p CROSS JOIN ${enrolmentsServed(asOf)}
         WHERE ${members} AND ${isCounted(asOf)}) counted
      GROUP BY personId) person
    GROUP BY ${raw(everyFlag)}`;
}
