import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { allMigrations } from '../../migrations/all.js';
import { sha256 } from '../../src/common/random.js';
import { type Env, readEnv } from '../../src/config/env.js';
import { databaseFile, dataSourceOptions, prepareConnections } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';

/** Changes with any migration, so that a template is never older than the schema. */
const VERSION = sha256(
  allMigrations.map(({ name, prototype }) => `${name} ${String(prototype.up)}`).join(),
).slice(0, 12);
/** Which run of the suite this is, so that runs beside each other do not take away each other's template. */
export const TEST_RUN = process.env['TEST_RUN'] ?? '0';
const READY_WITHIN_MS = 90_000;

async function migrated(env: Env, then: (dataSource: DataSource) => Promise<unknown>): Promise<void> {
  const dataSource = await new DataSource(await dataSourceOptions(env)).initialize();
  await prepareConnections(dataSource);
  await migrate(dataSource, () => new Date());
  await then(dataSource);
  await dataSource.destroy();
}

/** Puts an empty, migrated database file where an environment expects it; the migrations run once per schema version. */
export async function copyEmbedded(env: Env): Promise<void> {
  const template = join(tmpdir(), `inhouse-template-${VERSION}.sqlite`);
  if (!existsSync(template)) {
    const folder = mkdtempSync(join(tmpdir(), 'inhouse-template-'));
    const copy = join(folder, 'copy.sqlite');
    await migrated(readEnv({ DATA_DIR: folder }), (dataSource) => dataSource.query(`VACUUM INTO '${copy}'`));
    renameSync(copy, template);
    rmSync(folder, { recursive: true });
  }
  copyFileSync(template, databaseFile(env));
}

/** Fills an empty schema on a server with the tables, triggers and migration rows of a migrated one. */
export async function copyOnServer(server: string, target: string): Promise<void> {
  const template = `inhouse_template_${TEST_RUN}_${VERSION}`;
  const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  try {
    const isOurs = await connection.query(`CREATE DATABASE ${template}`).then(
      () => true,
      () => false,
    );
    if (isOurs) await build(connection, server, template);
    else await built(connection, template);
    await replay(connection, template, target);
  } finally {
    await connection.end();
  }
}

async function build(connection: Connection, server: string, template: string): Promise<void> {
  const url = new URL(server);
  url.pathname = `/${template}`;
  const env = readEnv({ DATABASE_URL: url.toString(), DATA_DIR: tmpdir() });
  await migrated(env, async () => undefined);
  await connection.query(`CREATE TABLE ${template}.template_is_ready (id integer)`);
}

/** Another test file is building it. */
async function built(connection: Connection, template: string): Promise<void> {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await pause(100)) {
    const [tables] = await connection.query<RowDataPacket[]>(
      `SHOW TABLES IN ${template} LIKE 'template_is_ready'`,
    );
    if (tables.length > 0) return;
  }
  throw new Error(`The schema ${template} was left half made: drop it and run the tests again.`);
}

async function replay(connection: Connection, template: string, target: string): Promise<void> {
  const rows = async (sql: string) => (await connection.query<RowDataPacket[]>(sql))[0];
  const tables = (await rows(`SHOW TABLES IN ${template}`)).map((row) => String(Object.values(row)[0]));
  const triggers = (await rows(`SHOW TRIGGERS IN ${template}`)).map(({ Trigger }) => String(Trigger));
  await connection.query(`ALTER DATABASE ${target} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await connection.query(`USE ${target}`);
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const table of tables.filter((name) => name !== 'template_is_ready')) {
    const [definition] = await rows(`SHOW CREATE TABLE ${template}.${table}`);
    await connection.query(String(definition?.['Create Table']));
  }
  await connection.query(`INSERT INTO schema_migrations SELECT * FROM ${template}.schema_migrations`);
  for (const trigger of triggers) {
    const [definition] = await rows(`SHOW CREATE TRIGGER ${template}.${trigger}`);
    await connection.query(String(definition?.['SQL Original Statement']).replaceAll(`\`${template}\`.`, ''));
  }
}
