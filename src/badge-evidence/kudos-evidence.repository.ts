import { Injectable } from '@nestjs/common';
import type { KudosReceived } from '../badge-criteria/kudos-received.js';
import { Database, slots } from '../database/database.js';
import { IS_ANSWER } from '../kudos/kudos-reports.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import type { Step } from './step.js';

/** Thanks from people of other departments; thanks for thanks do not count. */
@Injectable()
export class KudosEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners(criterion: KudosReceived, whom: Whom, span: Span): SqlFragment {
    const { sql, parameters } = this.counted(criterion, whom, span);
    return {
      sql: `SELECT x.person_id FROM (${sql}) x WHERE x.colleagues >= ? AND x.departments >= ?`,
      parameters: [...parameters, criterion.colleagues, criterion.departments],
    };
  }

  async stepsOf(personId: number, criterion: KudosReceived, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.counted(criterion, [personId], span);
    const row = await this.database.first<{ colleagues: number; departments: number }>(sql, parameters);
    const have = { colleagues: Number(row?.colleagues ?? 0), departments: Number(row?.departments ?? 0) };
    return [
      { of: 'colleagues', what: null, have: have.colleagues, need: criterion.colleagues },
      { of: 'departments', what: null, have: have.departments, need: criterion.departments },
    ];
  }

  private counted({ behaviours }: KudosReceived, whom: Whom, span: Span): SqlFragment {
    const mine = only('k.receiver_id', whom);
    const then = during('k.given_at', span);
    const shown = behaviours.length > 0 ? `AND k.behaviour IN (${slots(behaviours)})` : '';
    return {
      sql: `SELECT k.receiver_id AS person_id, COUNT(DISTINCT k.giver_id) AS colleagues,
                   COUNT(DISTINCT k.giver_department_id) AS departments
              FROM kudos k
             WHERE k.status = 'standing' AND k.giver_id <> k.receiver_id AND k.giver_department_id IS NOT NULL
               AND COALESCE(k.receiver_department_id, 0) <> k.giver_department_id AND NOT ${IS_ANSWER}
               AND ${mine.sql} AND ${then.sql} ${shown}
             GROUP BY k.receiver_id`,
      parameters: [...mine.parameters, ...then.parameters, ...behaviours],
    };
  }
}
