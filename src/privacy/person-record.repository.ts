import { Injectable } from '@nestjs/common';
import { DataSource, type EntityMetadata } from 'typeorm';
import { NOT_MERGED } from '../people/visible-people.js';
import { Database, slots } from '../database/database.js';
import { rowsOf } from './personal-tables.js';

/** A row as it is stored; ids of other rows have their names beside them, under the column without `_id`. */
export type RecordedRow = Record<string, unknown>;

/** Everything held about one person, by table. */
export type PersonRecord = Map<string, RecordedRow[]>;

/** How a row that another one names by its id is called. */
const NAMES: Record<string, string> = {
  persons: "given_name || ' ' || family_name",
  departments: 'name',
  tracks: 'slug',
  courses: 'slug',
  lessons: 'slug',
  assignments: 'name',
};
/** Means of signing in, of sealing and of posting to a chat: no statement about a person, and of use to a thief. */
const LEFT_OUT = new Set([
  'password_hash',
  'token_hash',
  'hook_url',
  'name_hash',
  'mailbox_hash',
  'mailbox_name_hash',
  'salt',
  'digest',
]);
const CHUNK = 500;

/** Reads everything that is held about one person. */
@Injectable()
export class PersonRecordRepository {
  constructor(
    private readonly database: Database,
    private readonly dataSource: DataSource,
  ) {}

  async findPerson(publicId: string): Promise<{ id: number } | null> {
    return await this.database.first(`SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED}`, [
      publicId,
    ]);
  }

  /** Everything by table, the records that were merged into theirs included. */
  async read(personId: number): Promise<PersonRecord> {
    const merged = await this.database.query<{ id: number }>(
      'SELECT id FROM persons WHERE merged_into_id = ? ORDER BY id',
      [personId],
    );
    const record: PersonRecord = new Map();
    for (const entity of this.dataSource.entityMetadatas) {
      const rows: RecordedRow[] = [];
      for (const id of [personId, ...merged.map((one) => one.id)])
        rows.push(...(await this.rowsIn(entity, id)));
      const own = [...new Map(rows.map((row) => [row.id, row])).values()];
      if (own.length > 0) record.set(entity.tableName, own);
    }
    return record;
  }

  private async rowsIn(entity: EntityMetadata, personId: number): Promise<RecordedRow[]> {
    const columns = entity.columns.map(({ databaseName }) => databaseName);
    const which = rowsOf(entity.tableName, columns, personId);
    if (!which) return [];
    const found = await this.database.query<{ id: number }>(which.sql, which.parameters);
    const ids = found.toSorted((a, b) => a.id - b.id);
    const told = columns.filter((column) => !LEFT_OUT.has(column));
    const rows: RecordedRow[] = [];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const some = ids.slice(start, start + CHUNK).map(({ id }) => id);
      const sql = `SELECT ${told.join(', ')} FROM ${entity.tableName} WHERE id IN (${slots(some)}) ORDER BY id`;
      rows.push(...(await this.database.query<RecordedRow>(sql, some)));
    }
    for (const { columnNames, referencedTablePath } of entity.foreignKeys) {
      const [column = ''] = columnNames;
      await this.addNames(rows, column, referencedTablePath.split('.').at(-1) ?? '');
    }
    return rows;
  }

  private async addNames(rows: RecordedRow[], column: string, table: string): Promise<void> {
    const name = NAMES[table];
    if (name === undefined) return;
    const ids = [...new Set(rows.map((row) => row[column]).filter((id) => typeof id === 'number'))];
    const names = new Map<unknown, string>();
    for (let start = 0; start < ids.length; start += CHUNK) {
      const some = ids.slice(start, start + CHUNK);
      const found = await this.database.query<{ id: number; name: string }>(
        `SELECT id, ${name} AS name FROM ${table} WHERE id IN (${slots(some)})`,
        some,
      );
      for (const one of found) names.set(one.id, one.name);
    }
    for (const row of rows) {
      const known = names.get(row[column]);
      if (known !== undefined) row[column.replace(/_id$/, '_name')] = known;
    }
  }
}
