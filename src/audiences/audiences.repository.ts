import { Injectable } from '@nestjs/common';
import type { Rule } from '../audience-rules/audience.js';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { searchKey } from '../common/text-keys.js';
import { Database } from '../database/database.js';
import { json } from '../database/values.js';

/** A named audience; `isRetired` ones stay, since assignments may mean them. */
export interface NamedAudience {
  id: number;
  publicId: string;
  name: string;
  rule: Rule<number>;
  version: number;
  isRetired: boolean;
}

type Stored = Omit<NamedAudience, 'rule' | 'isRetired'> & { rule: unknown; isRetired: number };

const COLUMNS = `a.id, a.public_id AS publicId, a.name, a.rule, a.version,
  CASE WHEN a.retired_at IS NULL THEN 0 ELSE 1 END AS isRetired`;

/** More would be a list that nobody reads; it keeps reading all rules at once cheap. */
export const MOST_AUDIENCES = 1_000;

// The column is written by this repository alone, from this type.
const toAudience = ({ rule, isRetired, ...row }: Stored): NamedAudience => ({
  ...row,
  rule: json(rule) as Rule<number>,
  isRetired: isRetired === 1,
});

/** Stores named audiences. */
@Injectable()
export class AudiencesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All of them, retired ones among them; there are never many. */
  async all(): Promise<NamedAudience[]> {
    const rows = await this.database.query<Stored>(
      `SELECT ${COLUMNS} FROM audiences a ORDER BY a.name_key, a.id`,
    );
    return rows.map(toAudience);
  }

  async find(id: string): Promise<NamedAudience | null> {
    const row = await this.database.first<Stored>(
      `SELECT ${COLUMNS} FROM audiences a WHERE a.public_id = ? AND a.retired_at IS NULL`,
      [id],
    );
    return row && toAudience(row);
  }

  /** Stores an audience and returns its public id, or null where the name is taken. */
  async insertOnce(name: string, rule: Rule<number>, createdBy: number): Promise<string | null> {
    const now = this.clock.now();
    const newId = publicId();
    const isNew = await this.database.insertOnce('audiences', {
      public_id: newId,
      name,
      name_key: searchKey(name),
      rule: JSON.stringify(rule),
      version: 1,
      created_by: createdBy,
      created_at: now,
      changed_at: now,
    });
    return isNew ? newId : null;
  }

  /** Whether another audience than this one has a name. */
  async isTaken(name: string, id: number): Promise<boolean> {
    const row = await this.database.first('SELECT a.id FROM audiences a WHERE a.name_key = ? AND a.id <> ?', [
      searchKey(name),
      id,
    ]);
    return row !== null;
  }

  /** Replaces name and rule of a version; false where that is not the current one. */
  async replace(
    { id, version }: { id: number; version: number },
    name: string,
    rule: Rule<number>,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE audiences SET name = ?, name_key = ?, rule = ?, version = version + 1, changed_at = ?
        WHERE id = ? AND version = ? AND retired_at IS NULL`,
      [name, searchKey(name), JSON.stringify(rule), this.clock.now(), id, version],
    );
    return changed === 1;
  }

  async retire(id: number): Promise<boolean> {
    const changed = await this.database.execute(
      'UPDATE audiences SET retired_at = ?, name_key = NULL WHERE id = ? AND retired_at IS NULL',
      [this.clock.now(), id],
    );
    return changed === 1;
  }
}
