import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** Who was put forward for a badge by one person and approved by another. */
@Injectable()
export class RecommendationEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who was for this badge, as a SELECT of `person_id`; what counts is when it was approved. */
  earners(slug: string, whom: Whom, span: Span): SqlFragment {
    const mine = only('n.person_id', whom);
    const then = during('n.decided_at', span);
    return {
      // Two records of one person may have been merged since: nobody puts themself forward.
      sql: `SELECT DISTINCT n.person_id FROM badge_recommendations n JOIN badges b ON b.id = n.badge_id
        WHERE b.slug = ? AND n.status = 'approved' AND n.proposer_id <> n.person_id AND n.decider_id <> n.person_id
          AND ${mine.sql} AND ${then.sql}`,
      parameters: [slug, ...mine.parameters, ...then.parameters],
    };
  }

  /** Done or not: of what waits or was declined, the person is told nothing. */
  async stepsOf(personId: number, slug: string, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(slug, [personId], span);
    return [onceStep('recommendation', null, (await this.database.first(sql, parameters)) !== null)];
  }
}
