import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { type Env, readEnv } from '../../src/config/env.js';
import { copyEmbedded, copyOnServer } from './template.js';

export interface TestDatabase {
  env: Env;
  drop: () => Promise<void>;
}

let lastDatabase = 0;

/** The server that this run of the suite is for, or '' for the embedded database; Jest's configuration sets it. */
export function serverUrl(): string {
  const { testDatabaseUrl } = globalThis as { testDatabaseUrl?: string };
  return testDatabaseUrl ?? '';
}

/** An empty database of its own for one test file: a new folder, or a new schema on the server. */
export async function emptyDatabase(settings: Record<string, string> = {}): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-'));
  const base = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    COMPANY_TIME_ZONE: 'America/Jamaica',
  };
  const server = serverUrl();
  if (!server) {
    const env = readEnv({ ...base, ...settings });
    return { env, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = `inhouse_test_${process.pid}_${++lastDatabase}`;
  const admin = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const env = readEnv({ ...base, ...settings, DATABASE_URL: url.toString() });
  return {
    env,
    drop: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name}`);
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As `emptyDatabase`, with the schema in place: what `npm run migrate` leaves behind. */
export async function migratedDatabase(settings: Record<string, string> = {}): Promise<TestDatabase> {
  const database = await emptyDatabase(settings);
  const { env } = database;
  if (env.DATABASE_URL) await copyOnServer(serverUrl(), new URL(env.DATABASE_URL).pathname.slice(1));
  else await copyEmbedded(env);
  return database;
}
