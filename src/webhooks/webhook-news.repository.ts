import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instantOrNull } from '../database/values.js';

/** What a webhook is told of somebody's work. */
export interface EnrolmentFacts {
  id: number;
  enrolment: string;
  person: string;
  track: string;
  dueOn: Day | null;
  completedAt: Date | null;
}

/** What a webhook is told of a badge that somebody was given. */
export interface AwardFacts {
  id: number;
  person: string;
  badge: string;
  awardedAt: Date | null;
}

/** A version of a course that was published. */
export interface CourseFacts {
  id: number;
  course: string;
  version: number;
}

/** The public ids of what news is about: each question is asked once for all. */
@Injectable()
export class WebhookNewsRepository {
  constructor(private readonly database: Database) {}

  async enrolments(ids: readonly number[]): Promise<EnrolmentFacts[]> {
    const rows = await this.database.query<
      Omit<EnrolmentFacts, 'completedAt'> & { completedAt: Date | string | null }
    >(
      `SELECT e.id, e.public_id AS enrolment, p.public_id AS person, t.slug AS track, e.due_on AS dueOn, e.completed_at AS completedAt
         FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN tracks t ON t.id = e.track_id WHERE e.id IN (${slots(ids)}) ORDER BY e.id`,
      ids,
    );
    return rows.map((row) => ({ ...row, completedAt: instantOrNull(row.completedAt) }));
  }

  async awards(ids: readonly number[]): Promise<AwardFacts[]> {
    const rows = await this.database.query<
      Omit<AwardFacts, 'awardedAt'> & { awardedAt: Date | string | null }
    >(
      `SELECT a.id, p.public_id AS person, b.slug AS badge, a.awarded_at AS awardedAt
         FROM awards a JOIN persons p ON p.id = a.person_id JOIN badges b ON b.id = a.badge_id WHERE a.id IN (${slots(ids)}) ORDER BY a.id`,
      ids,
    );
    return rows.map((row) => ({ ...row, awardedAt: instantOrNull(row.awardedAt) }));
  }

  async imports(ids: readonly number[]): Promise<{ id: number; publicId: string }[]> {
    return await this.database.query(
      `SELECT id, public_id AS publicId FROM people_imports WHERE id IN (${slots(ids)})`,
      ids,
    );
  }

  /** The courses of these versions. */
  async courses(versionIds: readonly number[]): Promise<CourseFacts[]> {
    return await this.database.query(
      `SELECT v.id, c.slug AS course, v.number AS version FROM course_versions v JOIN courses c ON c.id = v.course_id
        WHERE v.id IN (${slots(versionIds)})`,
      versionIds,
    );
  }
}
