import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database, slots } from '../database/database.js';
import type { Span } from '../staged-people/staged-people.repository.js';

/** The columns of `persons` that an import may change. */
export const PERSONAL = [
  'email',
  'given_name',
  'family_name',
  'search_key',
  'sort_key',
  'location',
  'time_zone',
  'locale',
  'full_time_permille',
];
export const SERVICE = ['hired_on', 'from_on', 'to_on', 'starts_at', 'ends_at'];
const PLACEMENT = ['from_on', 'to_on', 'department_id', 'title', 'manager_id', 'worker_type'];
const CHUNK = 500;

/** The tables that an import changes, with the columns that it may change. */
const TABLES = {
  person: { table: 'persons', columns: [...PERSONAL, 'updated_at'], personId: 'id' },
  service: { table: 'service_periods', columns: SERVICE, personId: 'person_id' },
  placement: { table: 'placement_periods', columns: PLACEMENT, personId: 'person_id' },
} as const;

/** What stands of a person, in a text that differs as soon as anything an import writes is changed by somebody else. */
const STATE = `p.updated_at || '/' || p.employee_number || '/' ||
  (SELECT COUNT(*) || ' ' || MAX(s.id) || ' ' || MAX(s.from_on) || ' ' || MAX(s.to_on) || ' ' || COALESCE(MAX(s.hired_on), '')
     FROM service_periods s WHERE s.person_id = p.id) || '/' ||
  (SELECT COUNT(*) || ' ' || MAX(pl.id) || ' ' || MAX(pl.from_on) || ' ' || MIN(pl.to_on) || ' ' || COALESCE(SUM(pl.department_id), 0) || ' ' ||
          COALESCE(SUM(pl.manager_id), 0) || ' ' || MIN(pl.worker_type) || ' ' || MAX(pl.worker_type) || ' ' || COALESCE(MAX(pl.title), '')
     FROM placement_periods pl WHERE pl.person_id = p.id)`;

/** People as they were before an import, and putting them back. */
@Injectable()
export class PersonImagesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Keeps what stands of the people whom staged lines will change; inside the import's run, before its writes. */
  async keepBefore(span: Span): Promise<void> {
    for (const [kind, { table, columns, personId }] of Object.entries(TABLES)) {
      await this.database.execute(
        `INSERT INTO person_images (import_id, person_id, kind, row_id, kept_at, ${columns.join(', ')})
         SELECT st.import_id, st.person_id, ?, x.id, ?, ${columns.map((column) => `x.${column}`).join(', ')}
           FROM staged_people st JOIN ${table} x ON x.${personId} = st.person_id
          WHERE st.import_id = ? AND st.line BETWEEN ? AND ?`,
        [kind, this.clock.now(), span.importId, span.from, span.to],
      );
    }
  }

  /** Notes how staged lines left their people; after the import's writes. */
  async keepAfter(span: Span, source: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO person_images (import_id, person_id, kind, row_id, kept_at, state)
       SELECT st.import_id, p.id, 'after', p.id, ?, ${STATE}
         FROM staged_people st JOIN persons p ON p.source = ? AND p.employee_number = st.employee_number
        WHERE st.import_id = ? AND st.line BETWEEN ? AND ?`,
      [this.clock.now(), source, span.importId, span.from, span.to],
    );
  }

  /** The people whom an import added or changed, by whether they were here before; none once the images are forgotten. */
  async touchedBy(importId: number): Promise<{ added: number[]; changed: number[] }> {
    const rows = await this.database.query<{ id: number; wasHere: number }>(
      `SELECT a.person_id AS id, CASE WHEN EXISTS (SELECT 1 FROM person_images b WHERE b.import_id = a.import_id
              AND b.kind = 'person' AND b.person_id = a.person_id) THEN 1 ELSE 0 END AS wasHere
         FROM person_images a WHERE a.import_id = ? AND a.kind = 'after' ORDER BY a.person_id`,
      [importId],
    );
    return {
      added: rows.filter(({ wasHere }) => !wasHere).map(({ id }) => id),
      changed: rows.filter(({ wasHere }) => wasHere).map(({ id }) => id),
    };
  }

  /** Those whom an import touched and who do not stand as it left them. */
  async changedSince(importId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT a.person_id AS id FROM person_images a LEFT JOIN persons p ON p.id = a.person_id
        WHERE a.import_id = ? AND a.kind = 'after' AND (p.id IS NULL OR a.state <> COALESCE(${STATE}, ''))`,
      [importId],
    );
    return rows.map(({ id }) => id);
  }

  /** Puts people back as they were before an import, inside a run; their addresses must be free. */
  async restore(importId: number, people: readonly number[]): Promise<void> {
    for (const chunk of chunksOf(people)) {
      await this.restoreRows('person', importId, chunk);
      await this.restoreRows('service', importId, chunk);
      await this.restoreRows('placement', importId, chunk);
    }
  }

  /** Takes everything away that stands of people whom an import added, but for themselves: nobody reports to them any more. */
  async removePeriods(people: readonly number[]): Promise<void> {
    for (const table of ['placement_periods', 'service_periods']) {
      for (const chunk of chunksOf(people))
        await this.database.execute(`DELETE FROM ${table} WHERE person_id IN (${slots(chunk)})`, chunk);
    }
  }

  /** Frees the addresses that an import gave, so that they can go back to whoever had them. */
  async freeEmails(people: readonly number[]): Promise<void> {
    for (const chunk of chunksOf(people))
      await this.database.execute(`UPDATE persons SET email = NULL WHERE id IN (${slots(chunk)})`, chunk);
  }

  /** Removes people of whom nothing else is left. */
  async removePersons(people: readonly number[]): Promise<void> {
    for (const chunk of chunksOf(people))
      await this.database.execute(`DELETE FROM persons WHERE id IN (${slots(chunk)})`, chunk);
  }

  /** Forgets the images of an import. */
  async forget(importId: number): Promise<void> {
    await this.database.execute('DELETE FROM person_images WHERE import_id = ?', [importId]);
  }

  /** The imports that have images older than that. */
  async importsBefore(before: Date): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT DISTINCT import_id AS id FROM person_images WHERE kept_at < ?',
      [before],
    );
    return rows.map(({ id }) => id);
  }

  private async restoreRows(
    kind: keyof typeof TABLES,
    importId: number,
    people: readonly number[],
  ): Promise<void> {
    const { table, columns, personId } = TABLES[kind];
    const image = (column: string) =>
      `(SELECT i.${column} FROM person_images i WHERE i.import_id = ? AND i.kind = ? AND i.person_id = ${table}.${personId} AND i.row_id = ${table}.id)`;
    const isOf = `${personId} IN (${slots(people)})`;
    if (kind !== 'person') {
      await this.database.execute(`DELETE FROM ${table} WHERE ${isOf} AND ${image('row_id')} IS NULL`, [
        ...people,
        importId,
        kind,
      ]);
    }
    await this.database.execute(
      `UPDATE ${table} SET ${columns.map((column) => `${column} = ${image(column)}`).join(', ')} WHERE ${isOf}`,
      [...columns.flatMap(() => [importId, kind]), ...people],
    );
  }
}

function* chunksOf(people: readonly number[]): Generator<number[]> {
  for (let start = 0; start < people.length; start += CHUNK) yield people.slice(start, start + CHUNK);
}
