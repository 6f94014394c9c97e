import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';

/** Something that a rule mentions: by its number, by its public id (a track: its slug), by name. */
export interface Mentioned {
  id: number;
  publicId: string;
  name: string;
}

/** Whether rules are known by the ids inside or by those outside. */
export type By = { ids: readonly number[] } | { publicIds: readonly string[] };

/** Finds what rules mention: always all of it at once. */
@Injectable()
export class RuleLookupsRepository {
  constructor(private readonly database: Database) {}

  async departments(by: By): Promise<Mentioned[]> {
    return await this.find(
      'SELECT x.id, x.public_id AS publicId, x.name FROM departments x',
      'x.public_id',
      by,
    );
  }

  async tracks(by: By): Promise<Mentioned[]> {
    return await this.find(
      'SELECT x.id, x.slug AS publicId, v.title AS name FROM tracks x JOIN track_versions v ON v.id = x.current_version_id',
      'x.slug',
      by,
    );
  }

  /** Those of the `visible` people whom ids name; a merged record is whoever it was merged into. */
  async people(by: By, visible: SqlFragment): Promise<Mentioned[]> {
    return await this.find(
      `SELECT x.id, x.public_id AS publicId, p.given_name || ' ' || p.family_name AS name
         FROM persons x JOIN persons p ON p.id = COALESCE(x.merged_into_id, x.id) AND ${visible.sql}`,
      'x.public_id',
      by,
      visible.parameters,
    );
  }

  /** By id of a record: the record that stands for the person today. */
  async kept(ids: readonly number[]): Promise<Map<number, number>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: number; kept: number }>(
      `SELECT p.id, p.merged_into_id AS kept FROM persons p WHERE p.id IN (${slots(ids)}) AND p.merged_into_id IS NOT NULL`,
      ids,
    );
    return new Map(rows.map(({ id, kept }) => [id, kept]));
  }

  private async find(
    select: string,
    publicColumn: string,
    by: By,
    before: readonly SqlValue[] = [],
  ): Promise<Mentioned[]> {
    const [column, values] = 'ids' in by ? ['x.id', by.ids] : [publicColumn, by.publicIds];
    if (values.length === 0) return [];
    return await this.database.query<Mentioned>(`${select} WHERE ${column} IN (${slots(values)})`, [
      ...before,
      ...values,
    ]);
  }
}
