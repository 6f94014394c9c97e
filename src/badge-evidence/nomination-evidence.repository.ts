import { Injectable } from '@nestjs/common';
import { type Every, periodOf } from '../badge-criteria/award-period.js';
import type { Nomination } from '../badge-criteria/nomination.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** What `periodOf` calls the period of a round: `2026-Q4`, `2026`. */
const LABELS: Record<Every, string> = { quarter: 'r.quarter', year: 'SUBSTR(r.quarter, 1, 4)' };

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

  /** Everybody who won, each with the quarters or years in which they did, as a SELECT of `person_id` and `period`. */
  earnersByPeriod(every: Every, whom: Whom): SqlFragment {
    const mine = only('st.person_id', whom);
    return {
      sql: `SELECT DISTINCT st.person_id, ${LABELS[every]} AS period FROM stars st JOIN nomination_rounds r ON r.id = st.round_id
        WHERE ${mine.sql}`,
      parameters: mine.parameters,
    };
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
