import { Injectable } from '@nestjs/common';
import { CoursesRepository } from '../courses/courses.repository.js';
import type { UnderWay } from '../courses/under-way.js';
import { groupBy } from '../common/group-by.js';
import { Database } from '../database/database.js';
import { COURSE_SEEN } from '../progress/track-progress.repository.js';
import type { PublishedVersion } from './version-plan.js';

/** A version and what it means for those under way. */
export interface ChosenVersion {
  id: number;
  courseId: number;
  slug: string;
  number: number;
  underWay: UnderWay;
}

/** Somebody's progress in a course that they have begun and not completed. */
export interface UnderWayRow {
  id: number;
  versionId: number;
}

/** Progress `cp` in a course that its person has begun, has not completed, and still has to do. */
const IS_UNDER_WAY = `cp.course_id = ? AND cp.completed_at IS NULL AND EXISTS (SELECT 1 FROM enrolments e
  JOIN requirements r ON r.track_version_id = e.track_version_id AND r.course_id = cp.course_id
 WHERE e.person_id = cp.person_id AND e.open_key = 1 AND ${COURSE_SEEN('r.course_id')})`;

const VERSION = `SELECT v.id, v.course_id AS courseId, c.slug, v.number, v.under_way AS underWay
  FROM course_versions v JOIN courses c ON c.id = v.course_id`;

/** Reads who is under way in a course, and what its versions say. */
@Injectable()
export class VersionMovesRepository {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesRepository,
  ) {}

  async version(id: number): Promise<ChosenVersion | null> {
    return await this.database.first(`${VERSION} WHERE v.id = ?`, [id]);
  }

  /** Versions since then that do not leave those under way where they are, the oldest first. */
  async movingSince(since: Date): Promise<ChosenVersion[]> {
    return await this.database.query(
      `${VERSION} WHERE v.created_at >= ? AND v.under_way <> 'keep' ORDER BY v.id`,
      [since],
    );
  }

  /** Up to so many who are under way on an earlier version, after a cursor. */
  async underWayBefore(
    { courseId, number }: ChosenVersion,
    after: number,
    limit: number,
  ): Promise<UnderWayRow[]> {
    return await this.database.query(
      `SELECT cp.id, cp.course_version_id AS versionId FROM course_progress cp
         JOIN course_versions v ON v.id = cp.course_version_id AND v.number < ?
        WHERE ${IS_UNDER_WAY} AND cp.id > ? ORDER BY cp.id LIMIT ${Math.trunc(limit)}`,
      [number, courseId, after],
    );
  }

  /** How many are under way in a course, counted up to `most`. */
  async countUnderWay(courseId: number, most: number): Promise<number> {
    const row = await this.database.first<{ people: number | string }>(
      `SELECT COUNT(*) AS people FROM (SELECT cp.id FROM course_progress cp WHERE ${IS_UNDER_WAY} LIMIT ${Math.trunc(most)}) x`,
      [courseId],
    );
    return Number(row?.people ?? 0);
  }

  /** A version with all that its lessons are compared by. */
  async contentOf(versionId: number): Promise<PublishedVersion> {
    const texts = groupBy(await this.courses.lessonTextsOf(versionId), ({ lessonId }) => lessonId);
    const files = await this.database.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM course_files WHERE course_version_id = ?',
      [versionId],
    );
    const lessons = [...texts].flatMap(([id, rows]) =>
      rows[0] ? [{ id, slug: rows[0].slug, kind: rows[0].kind, texts: rows }] : [],
    );
    return { id: versionId, lessons, files };
  }
}
