import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import type { KeptAction } from './kept-row.entity.js';

/** A row of a file as it is kept for a time; `content` is written and read by `kept-rows.ts`. */
export interface KeptRow {
  line: number;
  action: KeptAction;
  employeeNumber: string | null;
  content: string;
}

const ROWS_A_RUN = 1_000;

/** Rows of files, kept for a time: what was rejected and why, and the first of what was done. */
@Injectable()
export class KeptRowsRepository {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Keeps rows, in short runs; a repeat is harmless. */
  async add(importId: number, rows: readonly KeptRow[]): Promise<void> {
    const columns = ['import_id', 'line', 'action', 'employee_number', 'content', 'kept_at'];
    const now = this.clock.now();
    for (let start = 0; start < rows.length; start += ROWS_A_RUN) {
      const chunk = rows
        .slice(start, start + ROWS_A_RUN)
        .map(({ line, action, employeeNumber, content }) => [
          importId,
          line,
          action,
          employeeNumber,
          content,
          now,
        ]);
      await this.transactions.run(
        () => this.database.insertMany('people_import_kept_rows', columns, chunk, { once: true }),
        { work: 'bulk' },
      );
    }
  }

  /** The kept rows of an import with one action, by line, after a line. */
  async page(importId: number, action: KeptAction, after: number, limit: number): Promise<KeptRow[]> {
    return await this.database.query(
      `SELECT line, action, employee_number AS employeeNumber, content FROM people_import_kept_rows
        WHERE import_id = ? AND action = ? AND line > ? ORDER BY line LIMIT ${Math.trunc(limit)}`,
      [importId, action, after],
    );
  }

  async count(importId: number, action: KeptAction): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM people_import_kept_rows WHERE import_id = ? AND action = ?',
      [importId, action],
    );
    return Number(row?.count ?? 0);
  }

  /** Deletes what was kept before then, an import at a time. */
  async deleteBefore(before: Date): Promise<void> {
    const imports = await this.database.query<{ id: number }>(
      'SELECT DISTINCT import_id AS id FROM people_import_kept_rows WHERE kept_at < ?',
      [before],
    );
    const sql = 'DELETE FROM people_import_kept_rows WHERE import_id = ? AND kept_at < ?';
    for (const { id } of imports) {
      await this.transactions.run(() => this.database.execute(sql, [id, before]), { work: 'bulk' });
    }
  }
}
