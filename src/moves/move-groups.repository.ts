import { Injectable } from '@nestjs/common';
import { type Day, FOREVER } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { Place } from '../people/placements.repository.js';
import { below, NOT_MERGED, type SqlFragment } from '../people/visible-people.js';

/** Somebody who may be moved, as they are placed today. */
export interface Movable extends Place {
  id: number;
  zone: string | null;
}

/** Who is moved, by internal ids. */
export type Who =
  | { by: 'below' | 'reports-of'; personId: number }
  | { by: 'department'; departmentId: number }
  | { by: 'people'; personIds: readonly number[] };

/** A person whom a request names. */
export interface NamedPerson {
  id: number;
  publicId: string;
  /** The day after the last one in service. */
  toOn: Day | null;
}

function conditionOf(who: Who): SqlFragment {
  switch (who.by) {
    case 'below':
      return below(who.personId);
    case 'reports-of':
      return { sql: 'pl.manager_id = ?', parameters: [who.personId] };
    case 'department':
      return { sql: 'pl.department_id = ?', parameters: [who.departmentId] };
    case 'people':
      return { sql: `p.id IN (${slots(who.personIds)})`, parameters: [...who.personIds] };
  }
}

/** Finds whom and what a move names. */
@Injectable()
export class MoveGroupsRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** Everybody meant who has not left; inside a run. */
  async movable(who: Who, today: Day): Promise<Movable[]> {
    return await this.movableBy(this.database, who, today);
  }

  /** As `movable`, outside a run, where a region may take longer than a page's reads may. */
  async movableToPreview(who: Who, today: Day): Promise<Movable[]> {
    return await this.movableBy(this.longReads, who, today);
  }

  /** People by public id, with the end of their latest service (at most 2,000). */
  async people(publicIds: readonly string[]): Promise<Map<string, NamedPerson>> {
    const rows = await this.database.query<NamedPerson>(
      `SELECT p.id, p.public_id AS publicId, (SELECT MAX(s.to_on) FROM service_periods s WHERE s.person_id = p.id) AS toOn
         FROM persons p WHERE p.public_id IN (${slots(publicIds)}) AND p.erased_at IS NULL AND ${NOT_MERGED}`,
      publicIds,
    );
    return new Map(rows.map((row) => [row.publicId, row]));
  }

  async departmentId(publicId: string): Promise<number | null> {
    const row = await this.database.first<{ id: number }>('SELECT id FROM departments WHERE public_id = ?', [
      publicId,
    ]);
    return row?.id ?? null;
  }

  /** How many people stand below these, and they themselves; outside a run. */
  async countWithBelow(personIds: readonly number[]): Promise<number> {
    let count = personIds.length;
    for (let start = 0; start < personIds.length; start += 1_000) {
      const ids = personIds.slice(start, start + 1_000);
      const [row] = await this.longReads.query<{ below: number }>(
        `SELECT COUNT(DISTINCT rl.descendant_id) AS below FROM reporting_lines rl WHERE rl.ancestor_id IN (${slots(ids)})
            AND rl.generation = (SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current')`,
        ids,
      );
      count += Number(row?.below ?? 0);
    }
    return count;
  }

  /**
   * The people from somebody up to the head on a day, by today's placements and, for a day to come, by what is planned until then.
   * As many steps as the organisation has levels; ends where the way comes back to somebody.
   */
  async wayUp(personId: number, day: Day): Promise<number[]> {
    const way: number[] = [];
    for (let current: number | null = personId; current !== null && !way.includes(current);) {
      way.push(current);
      current = await this.managerOn(current, day);
    }
    return way;
  }

  async employeeNumbers(ids: readonly number[]): Promise<string[]> {
    const rows = await this.database.query<{ id: number; number: string }>(
      `SELECT id, employee_number AS number FROM persons WHERE id IN (${slots(ids)})`,
      ids,
    );
    const byId = new Map(rows.map(({ id, number }) => [id, number]));
    return ids.map((id) => byId.get(id) ?? '?');
  }

  /** Whether an import of people is under way: it has read where everybody stands and would overwrite a move. */
  async isImportRunning(): Promise<boolean> {
    return (
      (await this.database.first("SELECT id FROM people_imports WHERE open_key = 1 AND kind = 'people'")) !==
      null
    );
  }

  /** Whether somebody waits for a move on this very day. */
  async isPlanned(personId: number, day: Day): Promise<boolean> {
    const row = await this.database.first(
      `SELECT mp.id FROM moved_people mp JOIN moves m ON m.id = mp.move_id
        WHERE mp.person_id = ? AND mp.status = 'planned' AND m.from_on = ?`,
      [personId, day],
    );
    return row !== null;
  }

  private async movableBy(reader: Pick<Database, 'query'>, who: Who, today: Day): Promise<Movable[]> {
    const { sql, parameters } = conditionOf(who);
    return await reader.query<Movable>(
      `SELECT p.id, p.time_zone AS zone, pl.department_id AS departmentId, pl.title, pl.manager_id AS managerId,
              pl.worker_type AS workerType
         FROM persons p JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '${FOREVER}'
        WHERE ${sql} AND p.erased_at IS NULL
          AND EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = p.id AND s.to_on > ?) ORDER BY p.id`,
      [...parameters, today],
    );
  }

  private async managerOn(personId: number, day: Day): Promise<number | null> {
    const planned = await this.database.first<{ managerId: number | null }>(
      `SELECT m.manager_id AS managerId FROM moved_people mp JOIN moves m ON m.id = mp.move_id
        WHERE mp.person_id = ? AND mp.status = 'planned' AND m.from_on <= ? AND m.fields LIKE '%managerId%'
        ORDER BY m.from_on DESC, m.id DESC LIMIT 1`,
      [personId, day],
    );
    if (planned) return planned.managerId;
    const placed = await this.database.first<{ managerId: number | null }>(
      'SELECT manager_id AS managerId FROM placement_periods WHERE person_id = ? AND to_on = ?',
      [personId, FOREVER],
    );
    return placed?.managerId ?? null;
  }
}
