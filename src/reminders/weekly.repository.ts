import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { CURRENT_GENERATION } from '../people/visible-people.js';
import type { TrackCount } from './reminder-words.js';
import { atWork } from './reminders.repository.js';

/** How far a manager's people are on a track. */
export interface TeamCount extends TrackCount {
  personId: number;
}

/** How many people are long late with what somebody assigned. */
export interface AssignedCount {
  personId: number;
  publicId: string;
  name: string;
  late: number;
}

/** Counts for those who answer for others: the people whom they lead, and what they assigned. */
@Injectable()
export class WeeklyRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /** People at work in these zones whom others report to and who were not told of this week, above an id. */
  async managers(
    zones: readonly string[],
    week: Day,
    now: Date,
    afterId: number,
    most: number,
  ): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT rl.ancestor_id AS id FROM reporting_lines rl JOIN persons m ON m.id = rl.ancestor_id
        WHERE rl.generation = ${CURRENT_GENERATION} AND rl.ancestor_id > ? AND rl.depth = 1 AND COALESCE(m.time_zone, ?) IN (${slots(zones)})
          AND ${atWork('rl.ancestor_id')} AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = 'team-week:' || rl.ancestor_id || ?)
        ORDER BY rl.ancestor_id LIMIT ${Math.trunc(most)}`,
      [afterId, this.env.COMPANY_TIME_ZONE, ...zones, now, now, now, now, `:${week}`],
    );
    return rows.map(({ id }) => id);
  }

  /** What those who report directly to these people owe: overdue now, or due until the end of the week; by track. */
  async owedBelow(managerIds: readonly number[], until: Day, now: Date): Promise<TeamCount[]> {
    const rows = await this.database.query<TeamCount>(
      `SELECT rl.ancestor_id AS personId, v.title, SUM(CASE WHEN e.due_at <= ? THEN 1 ELSE 0 END) AS overdue,
              SUM(CASE WHEN e.due_at > ? THEN 1 ELSE 0 END) AS due
         FROM reporting_lines rl JOIN enrolments e ON e.person_id = rl.descendant_id AND e.open_key = 1
         JOIN track_versions v ON v.id = e.track_version_id
        WHERE rl.generation = ${CURRENT_GENERATION} AND rl.depth = 1 AND rl.ancestor_id IN (${slots(managerIds)})
          AND e.starts_at <= ? AND e.due_on <= ? AND ${atWork('e.person_id')}
        GROUP BY rl.ancestor_id, v.title ORDER BY rl.ancestor_id, v.title`,
      [now, now, ...managerIds, now, until, now, now, now, now],
    );
    return rows.map((row) => ({ ...row, overdue: Number(row.overdue), due: Number(row.due) }));
  }

  /** With what people at work in these zones assigned, and still may, others are late since before an instant; of those not told of this week. */
  async lateOnAssigned(
    zones: readonly string[],
    week: Day,
    since: Date,
    now: Date,
  ): Promise<AssignedCount[]> {
    const rows = await this.database.query<AssignedCount>(
      `SELECT a.created_by AS personId, a.public_id AS publicId, a.name, COUNT(*) AS late
         FROM assignments a JOIN persons c ON c.id = a.created_by
         JOIN enrolment_reasons r ON r.assignment_id = a.id AND r.open_key = 1
         JOIN enrolments e ON e.id = r.enrolment_id AND e.open_key = 1
        WHERE a.status = 'active' AND COALESCE(c.time_zone, ?) IN (${slots(zones)}) AND ${atWork('c.id')}
          AND EXISTS (SELECT 1 FROM grants g WHERE g.person_id = c.id AND g.role IN ('trainer', 'admin') AND g.revoked_at IS NULL
                AND g.from_at <= ? AND g.until_at > ?)
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = 'assignment-week:' || c.id || ?)
          AND e.due_at <= ? AND ${atWork('e.person_id')}
        GROUP BY a.created_by, a.public_id, a.name ORDER BY a.created_by, a.name`,
      [
        this.env.COMPANY_TIME_ZONE,
        ...zones,
        now,
        now,
        now,
        now,
        now,
        now,
        `:${week}`,
        since,
        now,
        now,
        now,
        now,
      ],
    );
    return rows.map((row) => ({ ...row, late: Number(row.late) }));
  }
}
