import Libsql from 'libsql';
import type { BareDriver, Row, Statement, TableRows } from './bare-driver.js';

/** libsql used directly, with the product's pragmas. */
export async function openBareEmbedded(file: string): Promise<BareDriver> {
  const connection = new Libsql(file);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'busy_timeout = 1000',
    'cache_size = -65536',
    'foreign_keys = ON',
  ]) {
    connection.pragma(pragma);
  }
  const prepared = new Map<string, Libsql.Statement<unknown[]>>();
  const prepare = (sql: string): Libsql.Statement<unknown[]> => {
    const known = prepared.get(sql) ?? connection.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const query = async ({ sql, parameters }: Statement) =>
    prepare(sql).all(...parameters) as Record<string, unknown>[];
  const [version] = await query({ sql: 'SELECT sqlite_version() AS version', parameters: [] });
  return {
    product: `SQLite ${String(version?.version)}`,
    query,
    countStreamed: async ({ sql, parameters }) => {
      let rows = 0;
      for (const row of connection.prepare(sql).iterate(...parameters)) if (row !== undefined) rows++;
      return rows;
    },
    replay: async (statements) => {
      for (const { sql, parameters } of statements) {
        if (/^(BEGIN|COMMIT)/.test(sql)) connection.exec(sql);
        else if (sql.startsWith('SELECT')) prepare(sql).all(...parameters);
        else prepare(sql).run(...parameters);
      }
    },
    tables: async () => {
      const sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
      return (await query({ sql, parameters: [] })).map(({ name }) => String(name));
    },
    readAfter: async (table, id) => {
      const statement = connection.prepare(`SELECT * FROM ${table} WHERE id > ? ORDER BY id`);
      const columns = statement.columns().map(({ name }) => name);
      return { table, columns, rows: statement.raw().all(id) as Row[] };
    },
    insertAll: async (tables) => insertAll(connection, tables),
    copyGround: async (tables) => {
      connection.pragma('foreign_keys = OFF');
      insertAll(connection, tables);
      connection.pragma('foreign_keys = ON');
    },
    close: async () => {
      connection.close();
    },
  };
}

const ROWS_AN_INSERT = 200;

/** Prepared statements of 200 rows, which this driver takes faster than one row or 500 a statement. */
function insertAll(connection: Libsql.Database, tables: readonly TableRows[]): void {
  connection.exec('BEGIN IMMEDIATE');
  for (const { table, columns, rows } of tables) {
    const slot = `(${columns.map(() => '?').join(', ')})`;
    const insertOf = (size: number) =>
      connection.prepare(
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: size }, () => slot).join(', ')}`,
      );
    const whole = insertOf(ROWS_AN_INSERT);
    for (let start = 0; start < rows.length; start += ROWS_AN_INSERT) {
      const chunk = rows.slice(start, start + ROWS_AN_INSERT);
      const insert = chunk.length === ROWS_AN_INSERT ? whole : insertOf(chunk.length);
      insert.run(...chunk.flat());
    }
  }
  connection.exec('COMMIT');
}
