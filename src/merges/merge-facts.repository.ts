import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { FOREVER } from '../common/days.js';
import { Database } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import type { MergedPair } from '../people/merged-people.repository.js';

/** A right of the merged record, which the kept one does not get. */
export interface LostRight {
  kind: 'grant' | 'scope' | 'stands-in' | 'deputy';
  /** The role of a grant; null where somebody stands in for somebody. */
  role: string | null;
  /** Whose grant is about their line, for whom they stand in, or who stands in for them. */
  person: string | null;
}

/** How much of a record counts for the kept one from the merge on. */
export interface MergedCounts {
  enrolments: number;
  /** Tracks on which both are enrolled. */
  tracksOfBoth: number;
  completions: number;
  /** Those who report to it today. */
  reports: number;
}

/** What stands between two records. */
export interface Standing {
  oneLeadsTheOther: boolean;
  signedEachOtherOff: boolean;
  wereToldApart: boolean;
  isRowHeld: boolean;
}

const LINE = `SELECT rl.id FROM reporting_lines rl WHERE rl.ancestor_id = ? AND rl.descendant_id = ? AND rl.generation =
  (SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current')`;
const SIGNED =
  "SELECT r.id FROM requirement_records r WHERE r.kind = 'sign-off' AND r.person_id = ? AND r.recorded_by = ?";
const NAME = "p.given_name || ' ' || p.family_name";

/** Reads what a merge has to know of two records. */
@Injectable()
export class MergeFactsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async between({ keptId, mergedId }: MergedPair): Promise<Standing> {
    const first = Math.min(keptId, mergedId);
    const second = Math.max(keptId, mergedId);
    return {
      oneLeadsTheOther: await this.is(`${LINE} UNION ${LINE}`, [keptId, mergedId, mergedId, keptId]),
      signedEachOtherOff: await this.is(`${SIGNED} UNION ${SIGNED}`, [keptId, mergedId, mergedId, keptId]),
      wereToldApart: await this.is(
        'SELECT id FROM duplicate_dismissals WHERE first_person_id = ? AND second_person_id = ?',
        [first, second],
      ),
      isRowHeld: await this.is('SELECT id FROM held_rows WHERE person_id = ? AND open_key = 1', [mergedId]),
    };
  }

  /** Rights of a record that hold now or will. */
  async rightsOf(personId: number): Promise<LostRight[]> {
    const now = this.clock.now();
    return await this.database.query<LostRight>(
      `SELECT 'grant' AS kind, g.role, NULL AS person FROM grants g
        WHERE g.person_id = ? AND g.revoked_at IS NULL AND g.until_at > ?
       UNION ALL
       SELECT 'scope', g.role, ${NAME} FROM grants g JOIN persons p ON p.id = g.person_id
        WHERE g.scope_person_id = ? AND g.person_id <> ? AND g.revoked_at IS NULL AND g.until_at > ?
       UNION ALL
       SELECT 'stands-in', NULL, ${NAME} FROM deputies d JOIN persons p ON p.id = d.manager_id
        WHERE d.deputy_id = ? AND d.revoked_at IS NULL AND d.until_at > ?
       UNION ALL
       SELECT 'deputy', NULL, ${NAME} FROM deputies d JOIN persons p ON p.id = d.deputy_id
        WHERE d.manager_id = ? AND d.revoked_at IS NULL AND d.until_at > ?`,
      [personId, now, personId, personId, now, personId, now, personId, now],
    );
  }

  async countsOf({ keptId, mergedId }: MergedPair): Promise<MergedCounts> {
    return {
      enrolments: await this.count('SELECT COUNT(*) AS count FROM enrolments WHERE person_id = ?', [
        mergedId,
      ]),
      tracksOfBoth: await this.count(
        `SELECT COUNT(DISTINCT m.track_id) AS count FROM enrolments m
           JOIN enrolments k ON k.track_id = m.track_id AND k.person_id = ? WHERE m.person_id = ?`,
        [keptId, mergedId],
      ),
      completions: await this.count('SELECT COUNT(*) AS count FROM completions WHERE person_id = ?', [
        mergedId,
      ]),
      reports: await this.count(
        'SELECT COUNT(*) AS count FROM placement_periods WHERE manager_id = ? AND to_on = ?',
        [mergedId, FOREVER],
      ),
    };
  }

  private async count(sql: string, parameters: readonly SqlValue[]): Promise<number> {
    return Number((await this.database.first<{ count: number }>(sql, parameters))?.count ?? 0);
  }

  private async is(sql: string, parameters: readonly number[]): Promise<boolean> {
    return (await this.database.first(sql, parameters)) !== null;
  }
}
