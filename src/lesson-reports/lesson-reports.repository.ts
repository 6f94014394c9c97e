import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { TextSetting } from '../lesson-kinds/setting.js';

export type ReportStatus = 'open' | 'answered';

/** A report with the lesson that it is about, by its title in the language that was read. */
export interface ReportRow {
  id: number;
  publicId: string;
  personId: number;
  personPublicId: string;
  givenName: string;
  familyName: string;
  courseSlug: string;
  courseTitle: string;
  lessonSlug: string;
  lessonTitle: string;
  /** Which of the lesson's texts it is about. */
  setting: TextSetting;
  text: string;
  status: ReportStatus;
  reportedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
}

type Stored = Omit<ReportRow, 'reportedAt' | 'answeredAt'> & {
  reportedAt: Date | string;
  answeredAt: Date | string | null;
};

const SELECT = `SELECT lr.id, lr.public_id AS publicId, lr.person_id AS personId, p.public_id AS personPublicId,
  p.given_name AS givenName, p.family_name AS familyName, c.slug AS courseSlug, v.title AS courseTitle,
  l.slug AS lessonSlug, lt.title AS lessonTitle, lr.setting, lr.text, lr.status, lr.reported_at AS reportedAt, lr.answer,
  lr.answered_at AS answeredAt
  FROM lesson_reports lr JOIN persons p ON p.id = lr.person_id JOIN lessons l ON l.id = lr.lesson_id
  JOIN lesson_texts lt ON lt.lesson_id = l.id AND lt.language = lr.language AND lt.setting = lr.setting
  JOIN course_versions v ON v.id = l.course_version_id JOIN courses c ON c.id = v.course_id`;

/** What learners say is wrong, and what became of it. */
@Injectable()
export class LessonReportsRepository {
  constructor(private readonly database: Database) {}

  /** Stores a report unless its public id is known; returns whether it was new. */
  async report(
    publicId: string,
    of: { personId: number; lessonId: number; language: string; setting: TextSetting; text: string },
    at: Date,
  ): Promise<boolean> {
    return await this.database.insertOnce('lesson_reports', {
      public_id: publicId,
      person_id: of.personId,
      lesson_id: of.lessonId,
      language: of.language,
      setting: of.setting,
      text: of.text,
      status: 'open',
      reported_at: at,
    });
  }

  async countOpenOf(personId: number): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      "SELECT COUNT(*) AS count FROM lesson_reports WHERE person_id = ? AND status = 'open'",
      [personId],
    );
    return Number(row?.count ?? 0);
  }

  async find(publicId: string): Promise<ReportRow | null> {
    return await this.findWhere('lr.public_id = ?', [publicId]);
  }

  /** A report from somebody within reach. */
  async findWithin(publicId: string, within: SqlFragment): Promise<ReportRow | null> {
    return await this.findWhere(`lr.public_id = ? AND ${within.sql}`, [publicId, ...within.parameters]);
  }

  /** What a person reported in a lesson, whatever its version; the latest 50 first. */
  async ofPerson(personId: number, courseId: number, lessonSlug: string): Promise<ReportRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE lr.person_id = ? AND c.id = ? AND l.slug = ? ORDER BY lr.id DESC LIMIT 50`,
      [personId, courseId, lessonSlug],
    );
    return rows.map(toReport);
  }

  /** Reports of one status from people within reach, the latest first. */
  async page(
    status: ReportStatus,
    within: SqlFragment,
    beforeId: number | null,
    limit: number,
  ): Promise<ReportRow[]> {
    const before =
      beforeId === null ? { sql: '', parameters: [] } : { sql: 'AND lr.id < ?', parameters: [beforeId] };
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE lr.status = ? AND ${within.sql} ${before.sql} ORDER BY lr.id DESC LIMIT ${Math.trunc(limit)}`,
      [status, ...within.parameters, ...before.parameters],
    );
    return rows.map(toReport);
  }

  /** Answers a report that is open; returns whether this call did. */
  async answer(id: number, answer: string, answeredBy: number, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      "UPDATE lesson_reports SET answer = ?, answered_by = ?, answered_at = ?, status = 'answered' WHERE id = ? AND status = 'open'",
      [answer, answeredBy, at, id],
    );
    return changed === 1;
  }

  private async findWhere(
    condition: string,
    parameters: SqlFragment['parameters'],
  ): Promise<ReportRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE ${condition}`, parameters);
    return row && toReport(row);
  }
}

const toReport = (row: Stored): ReportRow => ({
  ...row,
  reportedAt: instant(row.reportedAt),
  answeredAt: instantOrNull(row.answeredAt),
});
