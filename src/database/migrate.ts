import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isUniqueViolation } from './driver-errors.js';

const LOCK_TABLE =
  'CREATE TABLE IF NOT EXISTS migration_lock (id integer NOT NULL PRIMARY KEY, taken_at varchar(32) NOT NULL)';
const STALE_MS = 10 * 60_000;

/** Brings the schema to this program's version; two starters take turns by a lock row. Throws when a migration fails. */
export async function migrate(dataSource: DataSource, now: () => Date): Promise<number> {
  await dataSource.query(LOCK_TABLE);
  await takeLock(dataSource, now);
  try {
    return (await dataSource.runMigrations()).length;
  } finally {
    await dataSource.query('DELETE FROM migration_lock');
  }
}

async function takeLock(dataSource: DataSource, now: () => Date): Promise<void> {
  for (;;) {
    try {
      await dataSource.query('INSERT INTO migration_lock (id, taken_at) VALUES (1, ?)', [
        now().toISOString(),
      ]);
      return;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    // A starter that died leaves its row: no migration of ours takes ten minutes.
    const stale = new Date(now().getTime() - STALE_MS).toISOString();
    await dataSource.query('DELETE FROM migration_lock WHERE taken_at < ?', [stale]);
    await pause(250);
  }
}

/** The schema is of another version: waiting does not help. */
export class WrongSchema extends Error {}

/** Throws `WrongSchema` on a schema of another version, naming the step that brings it up to date. */
export async function assertSchemaCurrent(dataSource: DataSource): Promise<void> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const hasTable = await hasMigrations(dataSource);
  const rows: { name: string }[] = hasTable
    ? await dataSource.query('SELECT name FROM schema_migrations')
    : [];
  const applied = new Set(rows.map((row) => row.name));
  const missing = known.filter((name) => !applied.has(name));
  if (missing.length > 0) {
    throw new WrongSchema(
      `The database is ${missing.length} migrations behind: run "npm run migrate" first.`,
    );
  }
  const unknown = [...applied].filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new WrongSchema(`The database belongs to a newer release (${unknown.join(', ')}): start that one.`);
  }
}

async function hasMigrations(dataSource: DataSource): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    return await runner.hasTable('schema_migrations');
  } finally {
    await runner.release();
  }
}
