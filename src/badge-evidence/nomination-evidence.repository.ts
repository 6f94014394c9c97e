import { Injectable } from '@nestjs/common';
import { type AwardPeriod, type Every, periodOf } from '../badge-criteria/award-period.js';
import type { Nomination } from '../badge-criteria/nomination.js';
import { Database } from '../database/database.js';
import { firstDayOfQuarter } from '../nominations/quarters.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** Whom a panel chose as star of a quarter; what counts is the quarter that was won, since panels choose after it is over. */
@Injectable()
export class NominationEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners(_: Nomination, whom: Whom, span: Span): SqlFragment {
    const mine = only('st.person_id', whom);
    const then = wonDuring(span);
    return {
      sql: `SELECT DISTINCT st.person_id FROM stars st JOIN nomination_rounds r ON r.id = st.round_id
        WHERE ${mine.sql} AND ${then.sql}`,
      parameters: [...mine.parameters, ...then.parameters],
    };
  }

  /** The quarters or years in which somebody won, the first first. */
  async periods(every: Every): Promise<AwardPeriod[]> {
    const rows = await this.database.query<{ quarter: string }>(
      'SELECT DISTINCT r.quarter FROM stars st JOIN nomination_rounds r ON r.id = st.round_id ORDER BY r.quarter',
    );
    const periods = rows.map(({ quarter }) => periodOf(every, firstDayOfQuarter(quarter)));
    return [...new Map(periods.map((period) => [period.label, period])).values()];
  }

  async stepsOf(personId: number, criterion: Nomination, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(criterion, [personId], span);
    return [onceStep('nomination', null, (await this.database.first(sql, parameters)) !== null)];
  }
}

/** That the round `r` is of a quarter within a span: quarters sort as their names do. */
const wonDuring = (span: Span): SqlFragment =>
  span
    ? {
        sql: '(r.quarter >= ? AND r.quarter < ?)',
        parameters: [
          periodOf('quarter', span.period.from).label,
          periodOf('quarter', span.period.before).label,
        ],
      }
    : { sql: '1 = 1', parameters: [] };
