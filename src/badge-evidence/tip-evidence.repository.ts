import { Injectable } from '@nestjs/common';
import type { TipStreak } from '../badge-criteria/tip-streak.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { only, type Whom } from './only.js';
import type { Step } from './step.js';

/** Months running of tips that were acknowledged and recalled; a month without a tip breaks nothing. */
@Injectable()
export class TipEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners({ months }: TipStreak, whom: Whom): SqlFragment {
    const { sql, parameters } = this.streaks(whom);
    return {
      sql: `SELECT DISTINCT r.person_id FROM (${sql}) r WHERE r.months >= ?`,
      parameters: [...parameters, months],
    };
  }

  /** The streak that goes on: it ends with the latest month, or the one before, whose question may not have come yet. */
  async stepsOf(personId: number, { months }: TipStreak): Promise<Step[]> {
    const { sql, parameters } = this.streaks([personId]);
    const row = await this.database.first<{ have: number }>(
      `SELECT r.months AS have FROM (${sql}) r
        WHERE r.latest IN (SELECT x.period FROM (SELECT d.period FROM tip_deliveries d WHERE d.person_id = ?
                                                 ORDER BY d.period DESC LIMIT 2) x)
        ORDER BY r.latest DESC LIMIT 1`,
      [...parameters, personId],
    );
    return [{ of: 'months', what: null, have: Number(row?.have ?? 0), need: months }];
  }

  /** Neighbouring months have the same difference between their place among all and among the good ones. */
  private streaks(whom: Whom): SqlFragment {
    const mine = only('d.person_id', whom);
    return {
      sql: `SELECT g.person_id, COUNT(*) AS months, MAX(g.period) AS latest FROM
          (SELECT m.person_id, m.period, m.isGood,
                  ROW_NUMBER() OVER (PARTITION BY m.person_id ORDER BY m.period)
                  - ROW_NUMBER() OVER (PARTITION BY m.person_id, m.isGood ORDER BY m.period) AS island
             FROM (SELECT d.person_id, d.period,
                          CASE WHEN d.acknowledged_at IS NOT NULL AND EXISTS (SELECT 1 FROM tip_answers a
                            WHERE a.person_id = d.person_id AND a.period = d.period AND a.is_right = 1) THEN 1 ELSE 0 END AS isGood
                     FROM tip_deliveries d WHERE ${mine.sql}) m) g
         WHERE g.isGood = 1 GROUP BY g.person_id, g.island`,
      parameters: mine.parameters,
    };
  }
}
