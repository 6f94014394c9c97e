import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf, FOREVER } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { effectiveManagers, linesOf, sameManagers } from './reporting-lines.js';

const LINES_A_STEP = 5_000;
const SPAN = 20_000;

/** The closure of today's reporting lines, a whole generation at a time. */
@Injectable()
export class ReportingLinesRepository {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Builds and switches to a new generation if today's lines differ from the current ones; returns whether they did. */
  async refresh(): Promise<boolean> {
    const changed = await this.transactions.run(() => this.rebuild(), { work: 'bulk' });
    if (changed) await this.deleteOld();
    return changed;
  }

  /** As `refresh`, inside the caller's run; `deleteOld` follows after its commit. */
  async rebuild(): Promise<boolean> {
    // A write first: on a server two rebuilds wait for each other here instead of choosing the same number.
    await this.database.execute(
      "UPDATE reporting_generations SET status = 'current' WHERE status = 'current'",
    );
    const managers = await this.todaysManagers();
    const current = await this.current();
    if (current !== null && sameManagers(managers, await this.edgesOf(current))) return false;
    const generation = (current ?? 0) + 1;
    await this.insertGeneration(generation, managers);
    await this.database.execute(
      "UPDATE reporting_generations SET status = CASE WHEN generation = ? THEN 'current' ELSE 'old' END",
      [generation],
    );
    return true;
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

  private async edgesOf(generation: number): Promise<Map<number, number>> {
    const rows = await this.database.query<{ person: number; manager: number }>(
      'SELECT descendant_id AS person, ancestor_id AS manager FROM reporting_lines WHERE generation = ? AND depth = 1',
      [generation],
    );
    return new Map(rows.map(({ person, manager }) => [person, manager]));
  }

  private async todaysManagers(): Promise<Map<number, number>> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const placed = await this.database.query<{ person: number; manager: number }>(
      'SELECT person_id AS person, manager_id AS manager FROM placement_periods WHERE to_on = ? AND manager_id IS NOT NULL',
      [FOREVER],
    );
    const serving = await this.database.query<{ id: number }>(
      'SELECT person_id AS id FROM service_periods WHERE from_on <= ? AND to_on > ?',
      [today, today],
    );
    const isServing = new Set(serving.map(({ id }) => id));
    return effectiveManagers(new Map(placed.map(({ person, manager }) => [person, manager])), (person) =>
      isServing.has(person),
    );
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
