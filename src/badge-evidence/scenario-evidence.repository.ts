import { Injectable } from '@nestjs/common';
import type { ScenarioScore } from '../badge-criteria/scenario-score.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import type { Step } from './step.js';

/** Scenarios that were finished well: different ones, whichever version of a course they stand in. */
@Injectable()
export class ScenarioEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners(criterion: ScenarioScore, whom: Whom, span: Span): SqlFragment {
    const { sql, parameters } = this.finished(criterion, whom, span);
    return {
      sql: `SELECT f.person_id FROM (${sql}) f GROUP BY f.person_id HAVING COUNT(*) >= ?`,
      parameters: [...parameters, criterion.scenarios],
    };
  }

  async stepsOf(personId: number, criterion: ScenarioScore, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.finished(criterion, [personId], span);
    const row = await this.database.first<{ have: number }>(
      `SELECT COUNT(*) AS have FROM (${sql}) f`,
      parameters,
    );
    return [{ of: 'scenarios', what: null, have: Number(row?.have ?? 0), need: criterion.scenarios }];
  }

  private finished({ scorePercent, firstAttempt }: ScenarioScore, whom: Whom, span: Span): SqlFragment {
    const mine = only('a.person_id', whom);
    const then = during('a.submitted_at', span);
    return {
      sql: `SELECT DISTINCT a.person_id, v.course_id, l.slug FROM attempts a
          JOIN lesson_progress lp ON lp.id = a.lesson_progress_id JOIN lessons l ON l.id = lp.lesson_id
          JOIN course_versions v ON v.id = l.course_version_id
         WHERE l.kind = 'scenario' AND a.submitted_at IS NOT NULL AND a.score_permille >= ? AND ${mine.sql} AND ${then.sql}
           ${firstAttempt ? 'AND a.number = 1' : ''}`,
      parameters: [scorePercent * 10, ...mine.parameters, ...then.parameters],
    };
  }
}
