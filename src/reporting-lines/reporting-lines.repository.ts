import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { LineEditsRepository } from './line-edits.repository.js';
import { PostsRepository } from './posts.repository.js';
import { changesBetween, inChunks, linesOf } from './reporting-lines.js';

const LINES_A_STEP = 5_000;
const SPAN = 20_000;

/** The closure of today's reporting lines: small changes edit it, large ones build a new generation beside it. */
@Injectable()
export class ReportingLinesRepository {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly posts: PostsRepository,
    private readonly edits: LineEditsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Lets the lines follow today's placements and service; returns whether anything changed. */
  async refresh(): Promise<boolean> {
    const changed = await this.transactions.run(() => this.rebuild(), { work: 'bulk' });
    if (changed) await this.deleteOld();
    return changed;
  }

  /** As `refresh`, inside the caller's run; `deleteOld` follows after its commit. */
  async rebuild(): Promise<boolean> {
    await this.hold();
    const managers = await this.posts.everybodysManagers(this.today());
    const current = await this.current();
    if (current === null) return await this.switchTo(1, managers);
    const before = await this.edgesOf(current);
    const changes = changesBetween(before, managers);
    if (changes.size === 0) return false;
    if (await this.edits.isSmall(current, changes, before)) {
      await this.edits.apply(current, changes, before);
      return true;
    }
    return await this.switchTo(current + 1, managers);
  }

  /** Makes others who change lines wait until this run has ended; the first write of a run that moves people. */
  async hold(): Promise<void> {
    await this.database.execute(
      "UPDATE reporting_generations SET status = 'current' WHERE status = 'current'",
    );
  }

  /** Waits until runs that move people have ended; one that begins afterwards sees everything that was committed before this call. */
  async letMovesEnd(): Promise<void> {
    await this.transactions.run(() => this.hold(), { work: 'bulk' });
  }

  /**
   * Lets the lines follow people who were given other managers in this run, which holds the lines, without looking at anybody
   * else; `deleteOld` follows after its commit.
   */
  async follow(people: readonly number[]): Promise<void> {
    const current = await this.current();
    if (people.length === 0) return;
    if (current === null) {
      await this.rebuild();
      return;
    }
    const reporting = await this.posts.withReportsOfVacant(people, this.today());
    const managers = await this.posts.effectiveManagersOf(reporting, this.today());
    const before = await this.edgesOf(current, reporting);
    const changes = changesBetween(before, managers);
    if (changes.size === 0) return;
    if (await this.edits.isSmall(current, changes, before)) await this.edits.apply(current, changes, before);
    else await this.rebuild();
  }

  /** Deletes the lines of generations that nobody reads any more, in short runs. */
  async deleteOld(): Promise<void> {
    const ids = await this.database.first<{ first: number | null; last: number | null }>(
      "SELECT MIN(id) AS first, MAX(id) AS last FROM reporting_lines WHERE generation IN (SELECT generation FROM reporting_generations WHERE status = 'old')",
    );
    const last = ids?.last ?? 0;
    for (let from = ids?.first ?? 1; from <= last; from += SPAN) {
      await this.transactions.run(
        () =>
          this.database.execute(
            "DELETE FROM reporting_lines WHERE id BETWEEN ? AND ? AND generation IN (SELECT generation FROM reporting_generations WHERE status = 'old')",
            [from, from + SPAN - 1],
          ),
        { work: 'bulk' },
      );
    }
    await this.transactions.run(() =>
      this.database.execute(
        "DELETE FROM reporting_generations WHERE status = 'old' AND NOT EXISTS (SELECT 1 FROM reporting_lines rl WHERE rl.generation = reporting_generations.generation)",
      ),
    );
  }

  private async current(): Promise<number | null> {
    const row = await this.database.first<{ generation: number | null }>(
      "SELECT MAX(generation) AS generation FROM reporting_generations WHERE status = 'current'",
    );
    return row?.generation ?? null;
  }

  private async edgesOf(generation: number, people?: readonly number[]): Promise<Map<number, number>> {
    const edges = new Map<number, number>();
    const read = async (condition: string, ids: readonly number[]) => {
      const rows = await this.database.query<{ person: number; manager: number }>(
        `SELECT descendant_id AS person, ancestor_id AS manager FROM reporting_lines WHERE generation = ? AND depth = 1 ${condition}`,
        [generation, ...ids],
      );
      for (const { person, manager } of rows) edges.set(person, manager);
    };
    if (!people) await read('', []);
    else for (const ids of inChunks(people)) await read(`AND descendant_id IN (${slots(ids)})`, ids);
    return edges;
  }

  /** Builds a generation and lets everybody read it from the commit on. */
  private async switchTo(generation: number, managers: ReadonlyMap<number, number>): Promise<boolean> {
    await this.insertGeneration(generation, managers);
    await this.database.execute(
      "UPDATE reporting_generations SET status = CASE WHEN generation = ? THEN 'current' ELSE 'old' END",
      [generation],
    );
    return true;
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }

  /** The lines are made here, not by joins over the table being filled: without statistics a server takes minutes for those. */
  private async insertGeneration(generation: number, managers: ReadonlyMap<number, number>): Promise<void> {
    await this.database.insert('reporting_generations', {
      generation,
      status: 'building',
      created_at: this.clock.now(),
    });
    const columns = ['generation', 'ancestor_id', 'descendant_id', 'depth'];
    for (const lines of linesOf(managers, LINES_A_STEP)) {
      const rows = lines.map(({ ancestor, descendant, depth }) => [generation, ancestor, descendant, depth]);
      await this.database.insertMany('reporting_lines', columns, rows);
    }
  }
}
