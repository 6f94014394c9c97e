import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';

export type PublishedKind = 'course' | 'tip' | 'track';

/** A course, tip or track in its current version. */
export interface PublishedRow {
  /** Courses come first, then tracks, then tips, of which there are most. */
  place: number;
  kind: PublishedKind;
  slug: string;
  title: string;
  version: number;
  publishedAt: Date;
  retiredAt: Date | null;
  /** Lessons of a course, requirements of a track; null for a tip. */
  parts: number | null;
  /** Null for a tip, which is read in under one. */
  minutes: number | null;
}

/** A text of a lesson, with what is defined in it as it is stored. */
export interface TextWithPlaceholders {
  course: string;
  title: string;
  language: string;
  text: string;
}

type Stored = Omit<PublishedRow, 'publishedAt' | 'retiredAt'> & {
  publishedAt: Date | string;
  retiredAt: Date | string | null;
};

const PUBLISHED = `SELECT 1 AS place, 'course' AS kind, c.slug, v.title, v.number AS version, v.created_at AS publishedAt,
    c.retired_at AS retiredAt, (SELECT COUNT(*) FROM lessons l WHERE l.course_version_id = v.id) AS parts, v.minutes
    FROM courses c JOIN course_versions v ON v.id = c.current_version_id
  UNION ALL SELECT 3, 'tip', t.slug, v.title, v.number, v.created_at, t.retired_at, NULL, NULL
    FROM tips t JOIN tip_versions v ON v.id = t.current_version_id
  UNION ALL SELECT 2, 'track', t.slug, v.title, v.number, v.created_at, t.retired_at, v.requirement_count, v.minutes
    FROM tracks t JOIN track_versions v ON v.id = t.current_version_id`;

/** Reads what is published, and what was retired. */
@Injectable()
export class ContentStatusRepository {
  constructor(private readonly database: Database) {}

  /** Courses, tracks, tips, each by slug, after the last of the page before, one more than `limit` if there are more. */
  async page(after: { place: number; slug: string }, limit: number): Promise<PublishedRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT * FROM (${PUBLISHED}) x WHERE x.place > ? OR (x.place = ? AND x.slug > ?)
        ORDER BY x.place, x.slug LIMIT ${Math.trunc(limit + 1)}`,
      [after.place, after.place, after.slug],
    );
    return rows.map((row) => ({
      ...row,
      publishedAt: instant(row.publishedAt),
      retiredAt: instantOrNull(row.retiredAt),
    }));
  }

  /** The lessons of today's courses that seem to hold placeholders, in every language and setting. */
  async textsWithPlaceholders(): Promise<TextWithPlaceholders[]> {
    return await this.database.query(
      `SELECT v.title AS course, t.title, t.language, t.body || ' ' || t.definition AS text
         FROM courses c JOIN course_versions v ON v.id = c.current_version_id
         JOIN lessons l ON l.course_version_id = v.id JOIN lesson_texts t ON t.lesson_id = l.id
        WHERE c.retired_at IS NULL AND (t.body LIKE '%{{%' OR t.definition LIKE '%{{%')
        ORDER BY c.slug, l.position, t.id LIMIT 2000`,
    );
  }
}
