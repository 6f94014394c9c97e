import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Database, slots } from '../database/database.js';
import { UNTOUCHED } from '../enrolments/enrolment-progress.repository.js';
import type { Dependent } from './undo-blockers.js';

/** Columns that speak of an added person and that undoing takes away with them. */
const REMOVED = new Set([
  'service_periods.person_id',
  'placement_periods.person_id',
  'expected_starters.person_id',
  'person_returns.person_id',
]);
const MOST_NAMES = 20;

/** What stands in a column beside an added person `r`, where not every row is in the way. */
const ONLY: Record<string, string> = {
  'enrolments.person_id': `EXISTS (SELECT 1 FROM enrolments e WHERE e.id = x.id AND NOT (${UNTOUCHED}))`,
  // The import's own rows go with the people, as those of undone ones.
  'people_import_rows.person_id':
    "x.import_id <> r.import_id AND EXISTS (SELECT 1 FROM people_imports i WHERE i.id = x.import_id AND i.status = 'applied')",
  // Whoever the import placed below them is placed as before.
  'placement_periods.manager_id':
    'NOT EXISTS (SELECT 1 FROM people_import_rows o WHERE o.import_id = r.import_id AND o.person_id = x.person_id)',
};

/** What hangs on the people whom an import added: every foreign key to persons is asked, so that no feature is forgotten. */
@Injectable()
export class ImportUndoRepository {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async dependents(importId: number): Promise<Dependent[]> {
    const found: Dependent[] = [];
    for (const { table, column } of this.columnsOfPersons()) {
      const name = `${table}.${column}`;
      if (REMOVED.has(name)) continue;
      const rows = await this.database.query<{ id: number }>(
        `SELECT DISTINCT x.${column} AS id FROM ${table} x JOIN people_import_rows r ON r.person_id = x.${column}
          WHERE r.import_id = ? AND r.action = 'new' AND ${ONLY[name] ?? '1 = 1'}`,
        [importId],
      );
      if (rows.length === 0) continue;
      const names = await this.names(rows.map(({ id }) => id));
      found.push({ table, people: rows.length, names });
    }
    return found;
  }

  /** The names of the first of these people. */
  async names(people: readonly number[]): Promise<string[]> {
    const first = people.slice(0, MOST_NAMES);
    const rows = await this.database.query<{ name: string }>(
      `SELECT given_name || ' ' || family_name AS name FROM persons WHERE id IN (${slots(first)}) ORDER BY sort_key`,
      first,
    );
    return rows.map(({ name }) => name);
  }

  /** Untouched enrolments that people whom an import touched got since then. */
  async countUntouched(importId: number, since: Date): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      `SELECT COUNT(*) AS count FROM enrolments e WHERE e.enrolled_at >= ? AND ${UNTOUCHED}
          AND NOT EXISTS (SELECT 1 FROM enrolment_periods o WHERE o.enrolment_id = e.id AND o.from_at < ?)
          AND e.person_id IN (SELECT r.person_id FROM people_import_rows r WHERE r.import_id = ?)`,
      [since, since, importId],
    );
    return Number(row?.count ?? 0);
  }

  private columnsOfPersons(): { table: string; column: string }[] {
    return this.dataSource.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
      foreignKeys
        .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'persons')
        .flatMap(({ columns }) =>
          columns.map(({ databaseName }) => ({ table: tableName, column: databaseName })),
        ),
    );
  }
}
