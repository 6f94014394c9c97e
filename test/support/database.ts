import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { type Env, readEnv } from '../../src/config/env.js';
import { readySchema } from './schema-pool.js';
import { copyEmbedded, TEST_RUN } from './template.js';

export interface TestDatabase {
  env: Env;
  drop: () => Promise<void>;
}

let lastDatabase = 0;
/** A name that no other process and no other run uses; `npm test` drops what is left of a run. */
const newSchemaName = () => `inhouse_test_${TEST_RUN}_${process.pid}_${++lastDatabase}`;

/** The server that this run of the suite is for, or '' for the embedded database; Jest's configuration sets it. */
export function serverUrl(): string {
  const { testDatabaseUrl } = globalThis as { testDatabaseUrl?: string };
  return testDatabaseUrl ?? '';
}

/** The environment of a test: a folder of its own, and the schema that it uses on a server. */
function place(settings: Record<string, string>, databaseUrl?: string): { folder: string; env: Env } {
  const folder = mkdtempSync(join(tmpdir(), 'inhouse-'));
  const env = readEnv({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    COMPANY_TIME_ZONE: 'America/Jamaica',
    ...settings,
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
  });
  return { folder, env };
}

function schemaUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

/** An empty database of its own for one test file: a new folder, or a new schema on the server. */
export async function emptyDatabase(settings: Record<string, string> = {}): Promise<TestDatabase> {
  const server = serverUrl();
  if (!server) {
    const { folder, env } = place(settings);
    return { env, drop: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const name = newSchemaName();
  const admin = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  await admin.query(`DROP DATABASE IF EXISTS ${name}`);
  await admin.query(`CREATE DATABASE ${name}`);
  const { folder, env } = place(settings, schemaUrl(server, name));
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
  const server = serverUrl();
  if (!server) {
    const database = await emptyDatabase(settings);
    await copyEmbedded(database.env);
    return database;
  }
  const { name, giveBack } = await readySchema(server, newSchemaName);
  const { folder, env } = place(settings, schemaUrl(server, name));
  return {
    env,
    drop: async () => {
      await giveBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
