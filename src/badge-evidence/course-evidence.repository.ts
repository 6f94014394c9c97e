import { Injectable } from '@nestjs/common';
import type { CourseCompleted } from '../badge-criteria/course-completed.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** Courses that were completed, with their scores. */
@Injectable()
export class CourseEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners({ course, scorePercent, firstAttempt }: CourseCompleted, whom: Whom, span: Span): SqlFragment {
    const mine = only('cp.person_id', whom);
    const then = during('cp.completed_at', span);
    const once = `AND NOT EXISTS (SELECT 1 FROM lesson_progress lp JOIN attempts a ON a.lesson_progress_id = lp.id
      WHERE lp.course_progress_id = cp.id AND a.number > 1)`;
    return {
      sql: `SELECT DISTINCT cp.person_id FROM course_progress cp JOIN courses c ON c.id = cp.course_id
        WHERE c.slug = ? AND cp.completed_at IS NOT NULL AND COALESCE(cp.score_permille, 0) >= ? AND ${mine.sql} AND ${then.sql}
          ${firstAttempt ? once : ''}`,
      parameters: [course, (scorePercent ?? 0) * 10, ...mine.parameters, ...then.parameters],
    };
  }

  async stepsOf(personId: number, criterion: CourseCompleted, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(criterion, [personId], span);
    const title = await this.database.first<{ title: string }>(
      'SELECT v.title FROM courses c JOIN course_versions v ON v.id = c.current_version_id WHERE c.slug = ?',
      [criterion.course],
    );
    return [onceStep('course', title?.title ?? null, (await this.database.first(sql, parameters)) !== null)];
  }
}
