import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database, slots } from '../database/database.js';
import { COLUMN_RULES, type ColumnRule } from './column-rules.js';
import type { MergedPair } from '../people/merged-people.repository.js';

/** Lets columns name the kept record where `COLUMN_RULES` says so: beside an erasure the one write that reaches across features. */
@Injectable()
export class MergedRowsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Follows every rule, in their order, inside the merge's run. */
  async follow(pair: MergedPair): Promise<void> {
    for (const [name, rule] of Object.entries(COLUMN_RULES)) {
      const [table = '', column = ''] = name.split('.');
      await this.apply(table, column, rule, pair);
    }
  }

  private async apply(table: string, column: string, rule: ColumnRule, pair: MergedPair): Promise<void> {
    const { keptId, mergedId } = pair;
    const now = this.clock.now();
    switch (rule.kind) {
      case 'moves':
        await this.database.execute(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, [
          keptId,
          mergedId,
        ]);
        return;
      case 'moves-once':
        await this.moveOnce(table, column, rule.beside, pair);
        return;
      case 'ends':
        await this.database.execute(
          `UPDATE ${table} SET revoked_at = ? WHERE ${column} = ? AND revoked_at IS NULL AND until_at > ?`,
          [now, mergedId, now],
        );
        return;
      case 'goes':
        await this.database.execute(`DELETE FROM ${table} WHERE ${column} = ?`, [mergedId]);
        return;
      case 'by-hand':
      case 'stays':
    }
  }

  /** MySQL changes no table that it reads in the same statement, so the rows are found first. */
  private async moveOnce(
    table: string,
    column: string,
    beside: readonly string[],
    { keptId, mergedId }: MergedPair,
  ): Promise<void> {
    const same = beside.map((key) => ` AND k.${key} = m.${key}`).join('');
    const rows = await this.database.query<{ id: number }>(
      `SELECT m.id FROM ${table} m WHERE m.${column} = ? AND NOT EXISTS (SELECT 1 FROM ${table} k WHERE k.${column} = ?${same})`,
      [mergedId, keptId],
    );
    await this.database.execute(`UPDATE ${table} SET ${column} = ? WHERE id IN (${slots(rows)})`, [
      keptId,
      ...rows.map(({ id }) => id),
    ]);
    await this.database.execute(`DELETE FROM ${table} WHERE ${column} = ?`, [mergedId]);
  }
}
