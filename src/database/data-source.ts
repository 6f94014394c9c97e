import Libsql from 'libsql';
import { createConnection } from 'mysql2/promise';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { allMigrations } from '../../migrations/all.js';
import type { Env } from '../config/env.js';
import { SnakeCase } from './columns.js';

export const databaseFile = (env: Env) => join(env.DATA_DIR, 'inhouse.sqlite');

/** Connections of one process to a server, at most: so many for reading, and as many again for runs. */
const POOL_SIZE = 16;

const shared = {
  migrations: allMigrations,
  migrationsTransactionMode: 'each' as const,
  migrationsTableName: 'schema_migrations',
  namingStrategy: new SnakeCase(),
};

function embeddedOptions(env: Env): DataSourceOptions {
  mkdirSync(env.DATA_DIR, { recursive: true });
  return {
    ...shared,
    type: 'better-sqlite3',
    driver: Libsql,
    database: databaseFile(env),
    prepareDatabase: (connection: Libsql.Database) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('busy_timeout = 250');
      connection.pragma('cache_size = -65536');
    },
  };
}

/** MariaDB and MySQL differ in what their catalogues report, so the server is asked which it is. */
async function serverType(url: string): Promise<'mariadb' | 'mysql'> {
  const connection = await createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    connectTimeout: 5000,
  });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    return JSON.stringify(rows).toLowerCase().includes('mariadb') ? 'mariadb' : 'mysql';
  } finally {
    await connection.end();
  }
}

/** The options of the one database that an environment names. */
export async function dataSourceOptions(env: Env): Promise<DataSourceOptions> {
  if (!env.DATABASE_URL) return embeddedOptions(env);
  return {
    ...shared,
    type: await serverType(env.DATABASE_URL),
    url: env.DATABASE_URL.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: ['DATE'],
    // Counts arrive as numbers, as they do on SQLite; ours stay far below 2^53.
    supportBigNumbers: true,
    bigNumberStrings: false,
    connectTimeout: 2000,
    poolSize: POOL_SIZE,
    extra: {
      // Without it a repeated insert counts as a changed row, and nobody could tell who inserted first.
      flags: ['-FOUND_ROWS'],
      // A stack for every statement, in case it fails, costs a twentieth of a write; errors have the stack of whoever awaits them.
      trace: false,
    },
  };
}

const SESSION =
  "SET SESSION sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_IN_DATE,NO_ZERO_DATE," +
  "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,PIPES_AS_CONCAT', time_zone = '+00:00'";
const ISOLATION = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';
// Every run begins with its first statement and ends by COMMIT or ROLLBACK: one way to the server and back less a run.
const RUNS_ONLY = 'SET SESSION autocommit = 0';

interface ServerPool {
  on(event: 'connection', listener: (connection: { query(sql: string): unknown }) => void): void;
}

function serverPool(dataSource: DataSource): ServerPool | null {
  const driver: object = dataSource.driver;
  // TypeORM does not type its pool; it is mysql2's.
  return 'pool' in driver && driver.pool ? (driver.pool as ServerPool) : null;
}

/**
 * Gives every pooled connection strict SQL, UTC and READ COMMITTED (fewer gap locks under set-based writes); to be called before
 * the pool is used. `runsOnly`: the pool serves nothing but `transactions.run`.
 */
export async function prepareConnections(
  dataSource: DataSource,
  { runsOnly = false }: { runsOnly?: boolean } = {},
): Promise<void> {
  const pool = serverPool(dataSource);
  if (!pool) return;
  const settings = [SESSION, ISOLATION, ...(runsOnly ? [RUNS_ONLY] : [])];
  pool.on('connection', (connection) => {
    for (const setting of settings) connection.query(setting);
  });
  // The connection that the start-up check opened is already in the pool.
  for (const setting of settings) await dataSource.query(setting);
}
