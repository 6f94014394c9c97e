import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';

export type PublishedKind = 'course' | 'track';

/** A course or track in its current version. */
export interface PublishedRow {
  kind: PublishedKind;
  slug: string;
  title: string;
  version: number;
  publishedAt: Date;
  retiredAt: Date | null;
  /** Lessons of a course, requirements of a track. */
  parts: number;
  minutes: number;
}

type Stored = Omit<PublishedRow, 'publishedAt' | 'retiredAt'> & {
  publishedAt: Date | string;
  retiredAt: Date | string | null;
};

const PUBLISHED = `SELECT 'course' AS kind, c.slug, v.title, v.number AS version, v.created_at AS publishedAt,
    c.retired_at AS retiredAt, (SELECT COUNT(*) FROM lessons l WHERE l.course_version_id = v.id) AS parts, v.minutes
    FROM courses c JOIN course_versions v ON v.id = c.current_version_id
  UNION ALL SELECT 'track', t.slug, v.title, v.number, v.created_at, t.retired_at, v.requirement_count, v.minutes
    FROM tracks t JOIN track_versions v ON v.id = t.current_version_id`;

/** Reads what is published, and what was retired. */
@Injectable()
export class ContentStatusRepository {
  constructor(private readonly database: Database) {}

  /** Courses, then tracks, by slug, after the last of the page before, one more than `limit` if there are more. */
  async page(after: { kind: string; slug: string }, limit: number): Promise<PublishedRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT * FROM (${PUBLISHED}) x WHERE x.kind > ? OR (x.kind = ? AND x.slug > ?)
        ORDER BY x.kind, x.slug LIMIT ${Math.trunc(limit + 1)}`,
      [after.kind, after.kind, after.slug],
    );
    return rows.map((row) => ({
      ...row,
      publishedAt: instant(row.publishedAt),
      retiredAt: instantOrNull(row.retiredAt),
    }));
  }
}
