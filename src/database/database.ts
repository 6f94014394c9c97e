import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { type Dialect, dialectOf } from './dialect.js';
import { isConnectionLost, isRetriable, StatementTimeout } from './driver-errors.js';
import { statement, Transactions, unavailable } from './transactions.js';

/** The name of the connection, or on a server the pool, that is read from outside runs. */
export const READER = Symbol('reader');

/** How repositories speak SQL: `?` for values, the run's own connection inside a run, a reading one outside. */
@Injectable()
export class Database {
  readonly dialect: Dialect;

  constructor(
    @Inject(READER) private readonly reader: DataSource,
    private readonly transactions: Transactions,
  ) {
    this.dialect = dialectOf(reader.options.type);
  }

  /** Reads rows. Numbers arrive as numbers except sums and averages on a server, which the caller wraps in `Number`. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const run = this.transactions.current();
    if (run) return (await statement(run.runner, this.dialect, run.work, sql, parameters)).records as T[];
    try {
      return await this.read<T>(sql, parameters);
    } catch (error) {
      // What was too slow would be too slow again, and would keep the server busy twice as long.
      if (error instanceof StatementTimeout) throw unavailable(error);
      if (!isConnectionLost(error) && !isRetriable(error)) throw error;
      // A pooled connection may have died while it was idle; a second one tells whether the database did.
      return await this.read<T>(sql, parameters).catch((cause: unknown) => {
        throw isConnectionLost(cause) || isRetriable(cause) ? unavailable(cause) : cause;
      });
    }
  }

  /** Reads the first row, or null. */
  async first<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    return (await this.query<T>(sql, parameters))[0] ?? null;
  }

  /** Carries out an INSERT, UPDATE or DELETE and returns the rows it changed; throws outside a run. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const { runner, work } = this.run();
    return (await statement(runner, this.dialect, work, sql, parameters)).affected;
  }

  /** Inserts one row and returns its id; throws outside a run. */
  async insert(table: string, row: Record<string, unknown>): Promise<number> {
    const { runner, work } = this.run();
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    return (await statement(runner, this.dialect, work, sql, Object.values(row))).insertId;
  }

  /** Inserts one row unless a unique key says that it stands there; returns whether it was ours. */
  async insertOnce(table: string, row: Record<string, unknown>): Promise<boolean> {
    return (await this.insertMany(table, Object.keys(row), [Object.values(row)], { once: true })) === 1;
  }

  /** Inserts many rows in few statements; with `once`, rows whose unique key stands there are left alone. Returns how many are new. */
  async insertMany(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
    options: { once?: boolean } = {},
  ): Promise<number> {
    const tail = options.once ? ` ${this.dialect.onceClause}` : '';
    const slot = `(${columns.map(() => '?').join(', ')})`;
    let inserted = 0;
    for (let start = 0; start < rows.length; start += this.dialect.rowsPerInsert) {
      const chunk = rows.slice(start, start + this.dialect.rowsPerInsert);
      const slots = Array.from({ length: chunk.length }, () => slot).join(', ');
      const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${slots}${tail}`;
      inserted += await this.execute(sql, chunk.flat());
    }
    return inserted;
  }

  /** Carries out INSERT … SELECT whose repeats are harmless; returns how many rows are new. */
  async insertOnceFrom(
    table: string,
    columns: readonly string[],
    select: string,
    parameters: readonly unknown[],
  ): Promise<number> {
    const { onceClause, isEmbedded } = this.dialect;
    // SQLite reads ON after a FROM as part of a join unless a WHERE stands between.
    const tail = isEmbedded ? onceClause : onceClause.replace('id = id', `id = ${table}.id`);
    return await this.execute(`INSERT INTO ${table} (${columns.join(', ')}) ${select} ${tail}`, parameters);
  }

  private async read<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const runner = this.reader.createQueryRunner();
    try {
      return (await statement(runner, this.dialect, 'interactive', sql, parameters)).records as T[];
    } finally {
      if (!this.dialect.isEmbedded) await runner.release();
    }
  }

  private run() {
    const run = this.transactions.current();
    if (!run) throw new Error('A write was tried outside transactions.run().');
    return run;
  }
}

/** `?, ?, ?` for an IN list of so many values; an empty list matches nothing. */
export function slots(values: readonly unknown[]): string {
  return values.length > 0 ? values.map(() => '?').join(', ') : 'NULL';
}
