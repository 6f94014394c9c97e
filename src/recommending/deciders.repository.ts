import { Injectable } from '@nestjs/common';
import { GrantsRepository, notLockedOut } from '../accounts/grants.repository.js';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { CURRENT_GENERATION, servesAt } from '../people/visible-people.js';

/** More people than these are not asked about one recommendation: one decision is enough. */
const MOST_ASKED = 20;

/** Who is asked to decide on a recommendation. */
@Injectable()
export class DecidersRepository {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsRepository,
  ) {}

  /**
   * Those to ask about a person, without whoever put them forward and whoever cannot sign in: the nearest manager above and the trainers whose scope
   * has the person; admins where there are none. Others who may decide find it in their list.
   */
  async whomToAsk(personId: number, proposerId: number, today: Day, now: Date): Promise<number[]> {
    const near = [
      ...(await this.nearestManager(personId, proposerId, now)),
      ...(await this.trainers(personId, proposerId, today, now)),
    ];
    if (near.length > 0) return [...new Set(near)];
    const admins = await this.grants.adminIds(now);
    return admins.filter((id) => id !== personId && id !== proposerId).slice(0, MOST_ASKED);
  }

  private async nearestManager(personId: number, proposerId: number, now: Date): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT rl.ancestor_id AS id FROM reporting_lines rl
        WHERE rl.descendant_id = ? AND rl.generation = ${CURRENT_GENERATION} AND rl.depth > 0 AND rl.ancestor_id <> ?
          AND ${notLockedOut('rl.ancestor_id')}
          AND ${servesAt('rl.ancestor_id')}
        ORDER BY rl.depth LIMIT 1`,
      [personId, proposerId, now, now],
    );
    return rows.map(({ id }) => id);
  }

  private async trainers(personId: number, proposerId: number, today: Day, now: Date): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT g.person_id AS id FROM grants g JOIN persons p ON p.id = ?
        WHERE g.role = 'trainer' AND g.revoked_at IS NULL AND g.from_at <= ? AND g.until_at > ? AND g.person_id NOT IN (?, ?)
          AND ${notLockedOut('g.person_id')}
          AND ${servesAt('g.person_id')}
          AND (g.scope_kind = 'everybody' OR (g.scope_kind = 'location' AND g.scope_location = p.location)
            OR (g.scope_kind = 'department' AND EXISTS (SELECT 1 FROM placement_periods pl WHERE pl.person_id = p.id
                AND pl.department_id = g.scope_department_id AND pl.from_on <= ? AND pl.to_on > ?))
            OR (g.scope_kind = 'reporting-line' AND EXISTS (SELECT 1 FROM reporting_lines rl WHERE rl.descendant_id = p.id
                AND rl.ancestor_id = g.scope_person_id AND rl.generation = ${CURRENT_GENERATION})))
        ORDER BY g.person_id LIMIT ${MOST_ASKED}`,
      [personId, now, now, personId, proposerId, now, now, today, today],
    );
    return rows.map(({ id }) => id);
  }
}
