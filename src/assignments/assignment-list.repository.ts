import { Injectable } from '@nestjs/common';
import type { Audience } from '../audience-rules/audience.js';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { instant, instantOrNull, type SqlValue } from '../database/values.js';
import type { DueRule } from '../due-dates/due-rule.js';
import type { Recurrence } from '../tracks/recurrence.js';
import { readRecurrence } from '../tracks/tracks.repository.js';
import type { AssignmentStatus } from './assignment.entity.js';
import { readAudience, readDueRule } from './assignments.repository.js';

export interface AssignmentCounts {
  active: number;
  /** Of the active ones: their work has not begun to be visible. */
  scheduled: number;
  overdue: number;
  completed: number;
  waived: number;
  withdrawn: number;
}

/** An assignment as those who answer for it see it. */
export interface AssignmentRow {
  id: number;
  publicId: string;
  name: string;
  shippedKey: string | null;
  version: number;
  status: AssignmentStatus;
  goLiveOn: Day | null;
  /** Who made it; null for what came with the product. */
  madeBy: string | null;
  createdAt: Date;
  endedAt: Date | null;
  pausedAt: Date | null;
  /** Whether managers may decide about its enrolments within their line. */
  managersMayDecide: boolean;
  trackId: number;
  trackSlug: string;
  trackTitle: string;
  /** How the track comes back; null where it does not. */
  recurrence: Recurrence | null;
  audience: Audience;
  due: DueRule;
  counts: AssignmentCounts;
}

type StoredRow = Omit<
  AssignmentRow,
  'audience' | 'due' | 'recurrence' | 'createdAt' | 'endedAt' | 'pausedAt' | 'managersMayDecide' | 'counts'
> & {
  managersMayDecide: number;
  audience: unknown;
  due: unknown;
  recurrence: unknown;
  createdAt: Date | string;
  endedAt: Date | string | null;
  pausedAt: Date | string | null;
};

const NONE: AssignmentCounts = { active: 0, scheduled: 0, overdue: 0, completed: 0, waived: 0, withdrawn: 0 };

/** Assignments with how far their people are. */
@Injectable()
export class AssignmentListRepository {
  constructor(
    private readonly database: Database,
    private readonly reads: LongReads,
    private readonly clock: Clock,
  ) {}

  /** An assignment with its counts, or null where it is not `owner`'s (null: anybody's). */
  async find(
    key: { id: number } | { publicId: string },
    owner: number | null,
  ): Promise<AssignmentRow | null> {
    const [column, value] = 'id' in key ? ['a.id', key.id] : ['a.public_id', key.publicId];
    return (await this.rowsWith(`${column} = ?`, [value], owner, 1))[0] ?? null;
  }

  /** Assignments of `owner` (null: anybody's) older than `before`, newest first. */
  async list(owner: number | null, before: number | null, limit: number): Promise<AssignmentRow[]> {
    return await this.rowsWith(
      before === null ? '1 = 1' : 'a.id < ?',
      before === null ? [] : [before],
      owner,
      limit,
    );
  }

  private async rowsWith(
    condition: string,
    parameters: readonly SqlValue[],
    owner: number | null,
    limit: number,
  ): Promise<AssignmentRow[]> {
    const rows = await this.database.query<StoredRow>(
      `SELECT a.id, a.public_id AS publicId, a.name, a.current_version AS version, a.shipped_key AS shippedKey, a.status, a.go_live_on AS goLiveOn,
              a.created_at AS createdAt, a.ended_at AS endedAt, a.paused_at AS pausedAt,
              CASE WHEN a.managers_decide_since IS NULL THEN 0 ELSE 1 END AS managersMayDecide, a.track_id AS trackId, t.slug AS trackSlug,
              tv.title AS trackTitle, t.recurrence, v.audience, v.due_rule AS due, m.given_name || ' ' || m.family_name AS madeBy
         FROM assignments a JOIN assignment_versions v ON v.assignment_id = a.id AND v.version = a.current_version
         JOIN tracks t ON t.id = a.track_id JOIN track_versions tv ON tv.id = t.current_version_id
         LEFT JOIN persons m ON m.id = a.created_by
        WHERE ${condition} AND ${owner === null ? '1 = 1' : 'a.created_by = ?'} ORDER BY a.id DESC LIMIT ${limit}`,
      owner === null ? parameters : [...parameters, owner],
    );
    const counts = await this.countsOf(rows.map(({ id }) => id));
    return rows.map((row) => ({
      ...row,
      audience: readAudience(row.audience),
      due: readDueRule(row.due),
      recurrence: readRecurrence(row.recurrence),
      createdAt: instant(row.createdAt),
      endedAt: instantOrNull(row.endedAt),
      pausedAt: instantOrNull(row.pausedAt),
      managersMayDecide: Number(row.managersMayDecide) === 1,
      counts: { ...NONE, ...counts.get(row.id) },
    }));
  }

  private async countsOf(ids: readonly number[]): Promise<Map<number, Partial<AssignmentCounts>>> {
    const now = this.clock.now();
    const rows = await this.reads.query<{
      id: number;
      status: string;
      people: number;
      scheduled: number | string;
      overdue: number | string;
    }>(
      `SELECT x.id, x.status, COUNT(*) AS people, SUM(x.early) AS scheduled, SUM(x.late) AS overdue
         FROM (SELECT DISTINCT r.assignment_id AS id, e.id AS enrolmentId, e.status, CASE WHEN e.starts_at > ? THEN 1 ELSE 0 END AS early,
                      CASE WHEN e.due_at <= ? AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = e.person_id
                           AND a.starts_at <= ? AND a.ends_at > ?) THEN 1 ELSE 0 END AS late
                 FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id
                WHERE r.assignment_id IN (${slots(ids)}) AND e.superseded_at IS NULL) x GROUP BY x.id, x.status`,
      [now, now, now, now, ...ids],
    );
    const counts = new Map<number, Partial<AssignmentCounts>>();
    for (const { id, status, people, scheduled, overdue } of rows) {
      const open = status === 'active' ? { scheduled: Number(scheduled), overdue: Number(overdue) } : {};
      counts.set(id, { ...counts.get(id), [status]: Number(people), ...open });
    }
    return counts;
  }
}
