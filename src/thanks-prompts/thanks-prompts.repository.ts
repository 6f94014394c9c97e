import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { CURRENT_GENERATION, servesAt } from '../people/visible-people.js';
import { atWork } from '../reminders/reminders.repository.js';

/** Whose question it is: at which time, and since when they could have thanked somebody. */
export interface PromptTime {
  monday: Day;
  now: Date;
  since: Date;
}

/** Finds managers who have thanked nobody of their line for long. */
@Injectable()
export class ThanksPromptsRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /**
   * People at work in these zones, above an id, who have led somebody since an instant, thanked neither anybody below them nor a team with one of them since, and were not told of it
   * this week.
   */
  async quietManagers(
    zones: readonly string[],
    { monday, now, since }: PromptTime,
    afterId: number,
    most: number,
  ): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT m.id FROM persons m
        WHERE m.id > ? AND COALESCE(m.time_zone, ?) IN (${slots(zones)}) AND ${atWork('m.id')}
          AND EXISTS (SELECT 1 FROM reporting_lines rl JOIN service_periods s ON s.person_id = rl.descendant_id
                WHERE rl.generation = ${CURRENT_GENERATION} AND rl.ancestor_id = m.id AND rl.depth = 1 AND s.starts_at <= ? AND s.ends_at > ?)
          AND ${servesAt('m.id')}
          AND NOT EXISTS (SELECT 1 FROM kudos k JOIN reporting_lines kl ON kl.generation = ${CURRENT_GENERATION}
                AND kl.ancestor_id = m.id AND kl.descendant_id = k.receiver_id
                WHERE k.giver_id = m.id AND k.given_at > ? AND k.status <> 'withdrawn')
          AND NOT EXISTS (SELECT 1 FROM kudos tk JOIN kudos_members km ON km.kudos_id = tk.id
                JOIN reporting_lines ml ON ml.generation = ${CURRENT_GENERATION} AND ml.ancestor_id = m.id AND ml.descendant_id = km.person_id
                WHERE tk.giver_id = m.id AND tk.given_at > ? AND tk.status <> 'withdrawn')
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = 'thanks-prompt:' || m.id || ?)
        ORDER BY m.id LIMIT ${Math.trunc(most)}`,
      [
        afterId,
        this.env.COMPANY_TIME_ZONE,
        ...zones,
        now,
        now,
        now,
        now,
        since,
        now,
        since,
        now,
        since,
        since,
        `:${monday}`,
      ],
    );
    return rows.map(({ id }) => id);
  }
}
