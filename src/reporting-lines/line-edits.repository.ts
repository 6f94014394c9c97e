import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { Database, slots } from '../database/database.js';
import { inChunks, type LineChanges } from './reporting-lines.js';

/** Up to so many people below the changes, a subtree is always edited. */
const ALWAYS_EDITED = 1_000;
/** Groups of people with the same managers that are edited at most; each takes a few statements. */
const MOST_GROUPS = 1_000;

/** Edits the closure where lines changed: cuts subtrees off and hangs them elsewhere, a few statements each. */
@Injectable()
export class LineEditsRepository {
  constructor(private readonly database: Database) {}

  /** Whether editing is less work than building a new generation: at most half of everybody stand below the changes. */
  async isSmall(
    generation: number,
    changes: LineChanges,
    from: ReadonlyMap<number, number>,
  ): Promise<boolean> {
    const people = [...changes.keys()];
    const groups = new Set([
      ...people.map((person) => `from ${from.get(person)}`),
      ...people.map((person) => `to ${changes.get(person)}`),
    ]);
    if (groups.size > MOST_GROUPS) return false;
    let touched = people.length;
    for (const chunk of inChunks(people)) {
      const row = await this.database.first<{ below: number }>(
        `SELECT COUNT(*) AS below FROM reporting_lines WHERE generation = ? AND ancestor_id IN (${slots(chunk)})`,
        [generation, ...chunk],
      );
      touched += Number(row?.below ?? 0);
    }
    if (touched <= ALWAYS_EDITED) return true;
    const all = await this.database.first<{ people: number }>('SELECT COUNT(*) AS people FROM persons');
    return touched * 2 <= Number(all?.people ?? 0);
  }

  /**
   * Lets the lines of a generation follow; inside a run that holds the generation. Everybody is cut off before anybody is hung
   * elsewhere, so that the order does not matter as long as the lines that come out are no circle.
   */
  async apply(generation: number, changes: LineChanges, from: ReadonlyMap<number, number>): Promise<void> {
    const people = [...changes.keys()];
    for (const [manager, group] of groupBy(people, (person) => from.get(person) ?? null)) {
      if (manager !== null) await this.cutOff(generation, manager, group);
    }
    for (const [manager, group] of groupBy(people, (person) => changes.get(person) ?? null)) {
      if (manager !== null) await this.hangBelow(generation, manager, group);
    }
  }

  /** Removes the lines from a manager, and everybody above, to people and everybody below them. */
  private async cutOff(generation: number, manager: number, people: readonly number[]): Promise<void> {
    const above = await this.database.query<{ id: number }>(
      'SELECT ancestor_id AS id FROM reporting_lines WHERE generation = ? AND descendant_id = ?',
      [generation, manager],
    );
    const ancestors = [manager, ...above.map(({ id }) => id)];
    for (const some of inChunks(people)) {
      for (const chunk of inChunks(await this.withBelow(generation, some))) {
        await this.database.execute(
          `DELETE FROM reporting_lines WHERE generation = ? AND ancestor_id IN (${slots(ancestors)}) AND descendant_id IN (${slots(chunk)})`,
          [generation, ...ancestors, ...chunk],
        );
      }
    }
  }

  /** Adds the lines from a manager, and everybody above, to people and everybody below them: each with each. */
  private async hangBelow(generation: number, manager: number, people: readonly number[]): Promise<void> {
    for (const some of inChunks(people)) {
      for (const chunk of inChunks(await this.withBelow(generation, some))) {
        const span = [chunk[0] ?? 0, chunk.at(-1) ?? 0];
        await this.database.execute(
          `INSERT INTO reporting_lines (generation, ancestor_id, descendant_id, depth)
           SELECT ?, up.id, down.id, up.depth + down.depth + 1
             FROM (SELECT id, 0 AS depth FROM persons WHERE id = ?
                   UNION ALL
                   SELECT ancestor_id, depth FROM reporting_lines WHERE generation = ? AND descendant_id = ?) up
            CROSS JOIN (SELECT id, 0 AS depth FROM persons WHERE id IN (${slots(some)}) AND id BETWEEN ? AND ?
                   UNION ALL
                   SELECT descendant_id, depth FROM reporting_lines
                    WHERE generation = ? AND ancestor_id IN (${slots(some)}) AND descendant_id BETWEEN ? AND ?) down`,
          [generation, manager, generation, manager, ...some, ...span, generation, ...some, ...span],
        );
      }
    }
  }

  /** These people and everybody below them, by id. */
  private async withBelow(generation: number, people: readonly number[]): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT descendant_id AS id FROM reporting_lines WHERE generation = ? AND ancestor_id IN (${slots(people)})`,
      [generation, ...people],
    );
    return [...people, ...rows.map(({ id }) => id)].toSorted((a, b) => a - b);
  }
}
