import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { instant, instantOrNull, type SqlValue } from '../database/values.js';

/** A run of an assignment as those who answer for it see it. */
export interface RunRow {
  id: number;
  publicId: string;
  assignmentId: number;
  assignmentPublicId: string;
  version: number;
  /** The news that made it look. */
  cause: string;
  /** Who made or changed the assignment, or planned the wave, where that is the cause. */
  startedBy: string | null;
  startedAt: Date;
  finishedAt: Date | null;
  enrolled: number;
  reasons: number;
  undoneAt: Date | null;
  undoneBy: string | null;
}

type Stored = Omit<RunRow, 'startedAt' | 'finishedAt' | 'undoneAt'> &
  Record<'startedAt', Date | string> &
  Record<'finishedAt' | 'undoneAt', Date | string | null>;

const NAME = (person: string) => `${person}.given_name || ' ' || ${person}.family_name`;
const SELECT = `SELECT u.id, u.public_id AS publicId, u.assignment_id AS assignmentId, a.public_id AS assignmentPublicId, u.version, u.cause, u.started_at AS startedAt,
    u.finished_at AS finishedAt, u.enrolled_count AS enrolled, u.reason_count AS reasons, x.undone_at AS undoneAt, ${NAME('b')} AS undoneBy,
    ${NAME('s')} AS startedBy
  FROM assignment_runs u JOIN assignments a ON a.id = u.assignment_id
  JOIN assignment_versions v ON v.assignment_id = u.assignment_id AND v.version = u.version
  LEFT JOIN assignment_run_undos x ON x.run_id = u.id LEFT JOIN persons b ON b.id = x.undone_by
  LEFT JOIN persons s ON s.id = CASE u.cause WHEN 'assignments.changed' THEN v.created_by
    WHEN 'enrolments.wave-planned' THEN (SELECT w.created_by FROM programme_waves w WHERE w.id = (SELECT MAX(l.id) FROM programme_waves l
      WHERE l.assignment_id = u.assignment_id AND l.created_at <= u.started_at)) ELSE NULL END`;

/** Reads the runs of assignments, and notes which were undone. */
@Injectable()
export class RunHistoryRepository {
  constructor(
    private readonly database: Database,
    private readonly reads: LongReads,
  ) {}

  /** The runs of an assignment that come before an id, newest first; one row more than the limit where there is a next page. */
  async page(assignmentPublicId: string, before: number | null, limit: number): Promise<RunRow[]> {
    const parameters: SqlValue[] = before === null ? [assignmentPublicId] : [assignmentPublicId, before];
    const rows = await this.reads.query<Stored>(
      `${SELECT} WHERE a.public_id = ? ${before === null ? '' : 'AND u.id < ?'} ORDER BY u.id DESC LIMIT ${Math.trunc(limit) + 1}`,
      parameters,
    );
    return rows.map(toRun);
  }

  async find(publicId: string): Promise<RunRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE u.public_id = ?`, [publicId]);
    return row && toRun(row);
  }

  /** Notes that a run was undone; false where it was before. */
  async noteUndone(runId: number, by: number, now: Date): Promise<boolean> {
    return await this.database.insertOnce('assignment_run_undos', {
      run_id: runId,
      undone_by: by,
      undone_at: now,
    });
  }
}

const toRun = ({ startedAt, finishedAt, undoneAt, ...row }: Stored): RunRow => ({
  ...row,
  startedAt: instant(startedAt),
  finishedAt: instantOrNull(finishedAt),
  undoneAt: instantOrNull(undoneAt),
});
