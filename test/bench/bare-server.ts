import { type Connection, createPool, type Pool, type PoolConnection, type RowDataPacket } from 'mysql2';
import type { BareDriver, Row, Statement, TableRows } from './bare-driver.js';

const ROWS_AN_INSERT = 1_000;

// The same settings as in src/database/data-source.ts, or the same statements would mean something else.
const SESSION = [
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE," +
    "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT', time_zone = '+00:00'",
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];
const OPTIONS = {
  charset: 'utf8mb4_bin',
  timezone: 'Z',
  supportBigNumbers: true,
  bigNumberStrings: false,
  flags: ['-FOUND_ROWS'],
  connectionLimit: 20,
  // Stack traces for errors that nobody reads here cost a twentieth of the time.
  trace: false,
};

function openPool(url: string, dateStrings: true | 'DATE'[], settings = SESSION): Pool {
  const uri = url.replace(/^mariadb:/, 'mysql:');
  const pool = createPool({ uri, ...OPTIONS, dateStrings, jsonStrings: dateStrings === true });
  pool.on('connection', (connection) => {
    for (const sql of settings) connection.query(sql);
  });
  return pool;
}

/** mysql2 used directly. */
export async function openBareServer(url: string): Promise<BareDriver> {
  const pool = openPool(url, ['DATE']);
  // Rows that are only carried from one schema to another stay text.
  const copies = openPool(url, true);
  // Runs begin with their first statement, as ours do.
  const runs = openPool(url, ['DATE'], [...SESSION, 'SET SESSION autocommit = 0']);
  const query = async ({ sql, parameters }: Statement) => {
    const [rows] = await pool.promise().query<RowDataPacket[]>(sql, [...parameters]);
    return rows;
  };
  const [version] = await query({ sql: 'SELECT VERSION() AS version', parameters: [] });
  const name = String(version?.version);
  return {
    product: name.includes('MariaDB') ? `MariaDB ${name.split('-', 1)[0]}` : `MySQL ${name}`,
    query,
    countStreamed: async (statement) => await withConnection(pool, (one) => countStreamed(one, statement)),
    replay: async (statements) =>
      await withConnection(runs, async (one) => {
        const connection = one.promise();
        for (const { sql, parameters } of statements) await connection.query(sql, [...parameters]);
      }),
    tables: async () => {
      const sql = 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
      return (await query({ sql, parameters: [] })).map(({ name: table }) => String(table));
    },
    readAfter: async (table, id) => {
      const sql = `SELECT * FROM ${table} WHERE id > ? ORDER BY id`;
      const [rows, fields] = await copies
        .promise()
        .query<RowDataPacket[][]>({ sql, rowsAsArray: true }, [id]);
      return { table, columns: fields.map((field) => field.name), rows };
    },
    insertAll: async (tables) => await withConnection(copies, (one) => insertAll(one, tables)),
    copyGround: async (tables) =>
      await withConnection(copies, async (one) => {
        await one.promise().query('SET SESSION foreign_key_checks = 0');
        await insertAll(one, tables);
        await one.promise().query('SET SESSION foreign_key_checks = 1');
      }),
    close: async () => {
      for (const each of [pool, copies, runs]) await each.promise().end();
    },
  };
}

async function withConnection<T>(pool: Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await new Promise<PoolConnection>((resolve, reject) => {
    pool.getConnection((error, free) => (error ? reject(error) : resolve(free)));
  });
  try {
    return await work(connection);
  } finally {
    connection.release();
  }
}

async function countStreamed(connection: Connection, { sql, parameters }: Statement): Promise<number> {
  return await new Promise((resolve, reject) => {
    let rows = 0;
    connection
      .query(sql, [...parameters])
      .on('result', () => rows++)
      .on('error', reject)
      .on('end', () => resolve(rows));
  });
}

async function insertAll(connection: Connection, tables: readonly TableRows[]): Promise<void> {
  const one = connection.promise();
  await one.query('START TRANSACTION');
  for (const { table, columns, rows } of tables) {
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`;
    for (const chunk of chunksOf(rows)) await one.query(sql, [chunk]);
  }
  await one.query('COMMIT');
}

function* chunksOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_AN_INSERT)
    yield rows.slice(start, start + ROWS_AN_INSERT);
}
