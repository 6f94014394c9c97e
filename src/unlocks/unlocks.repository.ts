import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import { NOT_MERGED, type SqlFragment } from '../people/visible-people.js';

/** A learner who has used every attempt at a quiz without passing it. */
export interface ClosedQuizRow {
  id: number;
  personPublicId: string;
  givenName: string;
  familyName: string;
  employeeNumber: string;
  courseSlug: string;
  courseTitle: string;
  lessonSlug: string;
  lessonTitle: string;
  used: number;
  closedAt: Date;
}

/** Reads which quizzes wait for a trainer, and for whom a trainer may open them. */
@Injectable()
export class UnlocksRepository {
  constructor(private readonly database: Database) {}

  /**
   * Quizzes of people within reach that have no attempt left, none open and are not passed, by the number of the learner's
   * progress, the latest first. Only people at work, since an unlock helps nobody else.
   */
  async closed(
    within: SqlFragment,
    on: string,
    beforeId: number | null,
    limit: number,
  ): Promise<ClosedQuizRow[]> {
    const rows = await this.database.query<
      Omit<ClosedQuizRow, 'used' | 'closedAt'> & { used: number | string; closedAt: Date | string }
    >(
      `SELECT lp.id, p.public_id AS personPublicId, p.given_name AS givenName, p.family_name AS familyName,
              p.employee_number AS employeeNumber, c.slug AS courseSlug, v.title AS courseTitle, l.slug AS lessonSlug,
              lt.title AS lessonTitle, a.number AS used, a.submitted_at AS closedAt
         FROM lessons l
         JOIN lesson_progress lp ON lp.lesson_id = l.id AND lp.status = 'started'
         JOIN course_versions v ON v.id = l.course_version_id
         JOIN courses c ON c.id = v.course_id
         JOIN lesson_texts lt ON lt.id = (SELECT MIN(t.id) FROM lesson_texts t WHERE t.lesson_id = l.id)
         JOIN attempts a ON a.lesson_progress_id = lp.id
          AND a.number = (SELECT MAX(x.number) FROM attempts x WHERE x.lesson_progress_id = lp.id)
         JOIN persons p ON p.id = a.person_id
        WHERE l.kind = 'quiz' AND a.open_key IS NULL
          AND a.number >= JSON_EXTRACT(lt.definition, '$.attempts') + (SELECT COALESCE(SUM(u.extra_attempts), 0)
                FROM attempt_unlocks u WHERE u.lesson_progress_id = lp.id)
          AND EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = p.id AND s.from_on <= ? AND s.to_on > ?)
          AND ${within.sql} ${beforeId === null ? '' : 'AND lp.id < ?'}
        ORDER BY lp.id DESC LIMIT ${Math.trunc(limit)}`,
      [on, on, ...within.parameters, ...(beforeId === null ? [] : [beforeId])],
    );
    return rows.map((row) => ({ ...row, used: Number(row.used), closedAt: instant(row.closedAt) }));
  }

  /** A person within reach, or null. */
  async findLearner(publicId: string, within: SqlFragment): Promise<number | null> {
    const row = await this.database.first<{ id: number }>(
      `SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED} AND ${within.sql}`,
      [publicId, ...within.parameters],
    );
    return row?.id ?? null;
  }
}
