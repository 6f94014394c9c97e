import { Injectable } from '@nestjs/common';
import type { Asked } from '../attempts/attempts.repository.js';
import type { QuizAnswers } from '../attempts/quiz-answers.js';
import { Database } from '../database/database.js';
import { json } from '../database/values.js';

/** A course at one of its versions, and how many began and completed the course in any of them. */
export interface CourseCounts {
  versionId: number;
  currentVersion: number;
  begun: number;
  completed: number;
}

/** An attempt that was handed in. */
export interface HandedInRow {
  /** Rises with the time at which people began the quiz. */
  lessonProgressId: number;
  personId: number;
  number: number;
  passed: boolean;
  asked: Asked;
  answers: QuizAnswers;
}

/** Reads how quizzes were answered; never whose an answer is beyond what counting people takes. */
@Injectable()
export class QuestionStatisticsRepository {
  constructor(private readonly database: Database) {}

  /** A published course at the version with this number, or else at its current one. */
  async findCourse(slug: string, number: number | null): Promise<CourseCounts | null> {
    const which = number === null ? 'v.id = c.current_version_id' : 'v.number = ?';
    const row = await this.database.first<CourseCounts>(
      `SELECT v.id AS versionId, w.number AS currentVersion,
              (SELECT COUNT(*) FROM course_progress cp WHERE cp.course_id = c.id) AS begun,
              (SELECT COUNT(cp.completed_at) FROM course_progress cp WHERE cp.course_id = c.id) AS completed
         FROM courses c JOIN course_versions v ON v.course_id = c.id AND ${which}
         JOIN course_versions w ON w.id = c.current_version_id
        WHERE c.slug = ? AND c.retired_at IS NULL`,
      number === null ? [slug] : [number, slug],
    );
    return row && { ...row, begun: Number(row.begun), completed: Number(row.completed) };
  }

  /**
   * Everything that was handed in by the latest so many people who began a quiz. Each status is read from the end of its index, so
   * that what is read does not grow with the organisation.
   */
  async latest(lessonId: number, people: number): Promise<HandedInRow[]> {
    const most = Math.trunc(people);
    const ofStatus = `SELECT * FROM (SELECT lp.id FROM lesson_progress lp WHERE lp.lesson_id = ? AND lp.status = ?
      ORDER BY lp.id DESC LIMIT ${most}) s`;
    const rows = await this.database.query<
      Omit<HandedInRow, 'passed' | 'asked' | 'answers'> & { passed: number; asked: unknown; answers: unknown }
    >(
      `SELECT a.lesson_progress_id AS lessonProgressId, a.person_id AS personId, a.number, a.passed, a.asked, a.answers
         FROM (SELECT id FROM (${ofStatus} UNION ALL ${ofStatus}) b ORDER BY id DESC LIMIT ${most}) l
         JOIN attempts a ON a.lesson_progress_id = l.id
        WHERE a.submitted_at IS NOT NULL ORDER BY a.lesson_progress_id, a.number`,
      [lessonId, 'done', lessonId, 'started'],
    );
    return rows.map((row) => ({
      ...row,
      passed: row.passed === 1,
      // Only the attempts write both columns, for a quiz from values of these types.
      asked: json(row.asked) as Asked,
      answers: json(row.answers) as QuizAnswers,
    }));
  }
}
