import { Injectable } from '@nestjs/common';
import type { Nomination } from '../badge-criteria/nomination.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** Whom a panel chose as star of a quarter. */
@Injectable()
export class NominationEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners(_: Nomination, whom: Whom, span: Span): SqlFragment {
    const mine = only('st.person_id', whom);
    const then = during('st.chosen_at', span);
    return {
      sql: `SELECT DISTINCT st.person_id FROM stars st WHERE ${mine.sql} AND ${then.sql}`,
      parameters: [...mine.parameters, ...then.parameters],
    };
  }

  async stepsOf(personId: number, criterion: Nomination, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(criterion, [personId], span);
    return [onceStep('nomination', null, (await this.database.first(sql, parameters)) !== null)];
  }
}
