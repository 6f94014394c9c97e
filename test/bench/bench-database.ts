import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { type Env, readEnv } from '../../src/config/env.js';
import { databaseFile, dataSourceOptions, prepareConnections } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';
import type { BareDriver } from './bare-driver.js';
import { openBareEmbedded } from './bare-embedded.js';
import { openBareServer } from './bare-server.js';

/** A migrated database of a bench's own: a schema on the server, or a file in a folder of its own. */
export interface BenchDatabase {
  env: Env;
  /** What a process of its own needs in its environment to open the same database. */
  settings: Record<string, string>;
  openBare(): Promise<BareDriver>;
  drop(): Promise<void>;
}

let lastDatabase = 0;
const open = new Set<BenchDatabase>();

/** Makes an empty database with the product's schema; the one that `server` names is never touched. */
export async function makeDatabase(server: string | null): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-bench-'));
  const schema = server === null ? null : await makeSchema(server);
  const settings = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    ...(schema && { DATABASE_URL: schema.url }),
  };
  const env = readEnv(settings);
  await prepareSchema(env);
  const database: BenchDatabase = {
    env,
    settings,
    openBare: async () =>
      schema ? await openBareServer(schema.url) : await openBareEmbedded(databaseFile(env)),
    drop: async () => {
      if (!open.delete(database)) return;
      await schema?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  open.add(database);
  return database;
}

/** Drops whatever is still there, also after a failure or Ctrl+C. */
export async function dropAll(): Promise<void> {
  for (const database of open) await database.drop();
}

async function makeSchema(server: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `inhouse_bench_${process.pid}_${++lastDatabase}`;
  const carryOut = async (sql: string) => {
    const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
    await connection.query(sql);
    await connection.end();
  };
  await carryOut(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => carryOut(`DROP DATABASE ${name}`) };
}

async function prepareSchema(env: Env): Promise<void> {
  const dataSource = await new DataSource(await dataSourceOptions(env)).initialize();
  await prepareConnections(dataSource);
  await migrate(dataSource, () => new Date());
  await dataSource.destroy();
}
