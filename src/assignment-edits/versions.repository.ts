import { Injectable } from '@nestjs/common';
import { readAudience, readDueRule } from '../assignments/assignments.repository.js';
import type { Audience } from '../audience-rules/audience.js';
import { Database } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { instant } from '../database/values.js';
import type { DueRule } from '../due-dates/due-rule.js';

/** What a version of an assignment says. */
export interface StoredVersion {
  assignmentId: number;
  trackId: number;
  version: number;
  audience: Audience;
  due: DueRule;
}

export interface VersionRow extends StoredVersion {
  madeBy: string | null;
  createdAt: Date;
  people: number;
}

interface Stored extends Omit<VersionRow, 'audience' | 'due' | 'createdAt' | 'people'> {
  audience: unknown;
  due: unknown;
  createdAt: Date | string;
  people: number | string;
}

const MOST = 100;

/** Reads what assignments said, version by version. */
@Injectable()
export class VersionsRepository {
  constructor(
    private readonly database: Database,
    private readonly reads: LongReads,
  ) {}

  async find(assignmentId: number, version: number): Promise<StoredVersion | null> {
    const row = await this.database.first<
      Pick<Stored, 'assignmentId' | 'trackId' | 'version' | 'audience' | 'due'>
    >(
      `SELECT a.id AS assignmentId, a.track_id AS trackId, v.version, v.audience, v.due_rule AS due
         FROM assignment_versions v JOIN assignments a ON a.id = v.assignment_id WHERE v.assignment_id = ? AND v.version = ?`,
      [assignmentId, version],
    );
    return row && { ...row, audience: readAudience(row.audience), due: readDueRule(row.due) };
  }

  /** The latest versions of an assignment, newest first, each with how many people got a reason from it. */
  async list(assignmentId: number): Promise<VersionRow[]> {
    const rows = await this.reads.query<Stored>(
      `SELECT a.id AS assignmentId, a.track_id AS trackId, v.version, v.audience, v.due_rule AS due, v.created_at AS createdAt,
              m.given_name || ' ' || m.family_name AS madeBy, COALESCE(c.people, 0) AS people
         FROM assignment_versions v JOIN assignments a ON a.id = v.assignment_id LEFT JOIN persons m ON m.id = v.created_by
         LEFT JOIN (SELECT r.assignment_version AS version, COUNT(DISTINCT r.enrolment_id) AS people FROM enrolment_reasons r
                     WHERE r.assignment_id = ? GROUP BY r.assignment_version) c ON c.version = v.version
        WHERE v.assignment_id = ? ORDER BY v.version DESC LIMIT ${MOST}`,
      [assignmentId, assignmentId],
    );
    return rows.map(({ audience, due, createdAt, people, ...row }) => ({
      ...row,
      audience: readAudience(audience),
      due: readDueRule(due),
      createdAt: instant(createdAt),
      people: Number(people),
    }));
  }
}
