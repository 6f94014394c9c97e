import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { MoveGivenTipOrders1797700001000 } from '../migrations/1797700001000-MoveGivenTipOrders.js';
import { AppModule } from '../src/app.module.js';
import { dataSourceOptions, prepareConnections } from '../src/database/data-source.js';
import { assertSchemaCurrent, migrate } from '../src/database/migrate.js';
import { emptyDatabase, serverUrl, type TestDatabase } from './support/database.js';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await emptyDatabase();
  dataSource = await new DataSource(await dataSourceOptions(database.env)).initialize();
  await prepareConnections(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/**
 * The tables of our database but for the two that keep the migrations themselves. Asked of the database: TypeORM lists those of every schema of
 * the server, and trips where another test drops one meanwhile.
 */
async function ourTables(): Promise<string[]> {
  const tables = await dataSource.query<{ name: string }[]>(
    serverUrl()
      ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()'
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  return tables
    .map(({ name }) => name)
    .filter((name) => !/^(schema_migrations|migration_lock|sqlite_)/.test(name));
}

it('refuses to run on a schema that is behind', async () => {
  await expect(assertSchemaCurrent(dataSource)).rejects.toThrow('npm run migrate');
});

it('goes from empty to the latest schema, once, however many starters there are', async () => {
  const applied = await Promise.all([
    migrate(dataSource, () => new Date()),
    migrate(dataSource, () => new Date()),
  ]);
  expect(applied.toSorted((a, b) => a - b)).toEqual([0, dataSource.migrations.length]);
  await expect(assertSchemaCurrent(dataSource)).resolves.toBeUndefined();
});

it('leaves no difference between the tables and the entities', async () => {
  const module = await Test.createTestingModule({ imports: [AppModule.with(database.env)] }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ logger: false });
  await app.init();
  const { upQueries } = await app.get(DataSource).driver.createSchemaBuilder().log();
  const tables = await ourTables();
  const mapped = new Set(app.get(DataSource).entityMetadatas.map((entity) => entity.tableName));
  await app.close();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
  expect(tables.filter((name) => !mapped.has(name))).toEqual([]);
});

it('refuses a schema of a newer release', async () => {
  await dataSource.query("INSERT INTO schema_migrations (timestamp, name) VALUES (1, 'FromTheFuture1')");
  await expect(assertSchemaCurrent(dataSource)).rejects.toThrow('newer release');
  await dataSource.query("DELETE FROM schema_migrations WHERE name = 'FromTheFuture1'");
});

it('keeps what was recorded from being changed or removed', async () => {
  await dataSource.query(
    "INSERT INTO audit_entries (actor_kind, action, subject_type, occurred_at, digest) VALUES ('system', 'test.tried', 'nothing', '2026-11-21 00:00:00.000', 'x')",
  );
  await expect(dataSource.query("UPDATE audit_entries SET action = 'other'")).rejects.toThrow('append-only');
  await expect(dataSource.query('DELETE FROM audit_entries')).rejects.toThrow('append-only');
});

it('brings the orders by which tips went out over into rows, and back', async () => {
  const migration = new MoveGivenTipOrders1797700001000();
  const runner = dataSource.createQueryRunner();
  const orders = [
    { everybody: ['a', 'b'], 'customer-facing': [], from: '2026-10' },
    { everybody: ['b', 'a'], 'customer-facing': ['c'], from: '2026-12' },
  ];
  const value = JSON.stringify({ upTo: '2027-02', orders });
  await dataSource.query("INSERT INTO settings (name, value) VALUES ('tips.orders', ?)", [value]);
  await migration.up(runner);
  expect(
    await dataSource.query('SELECT month, everybody, customer_facing FROM given_tip_orders ORDER BY month'),
  ).toEqual([
    { month: '2026-10', everybody: '["a","b"]', customer_facing: '[]' },
    { month: '2026-12', everybody: '["b","a"]', customer_facing: '["c"]' },
    { month: '2027-02', everybody: '["b","a"]', customer_facing: '["c"]' },
  ]);
  await migration.down(runner);
  const [setting] = await dataSource.query("SELECT value FROM settings WHERE name = 'tips.orders'");
  expect(JSON.parse(setting.value)).toEqual(JSON.parse(value));
  await dataSource.query("DELETE FROM settings WHERE name = 'tips.orders'");
  await runner.release();
});

// Every table is dropped and made once more: on a server beside other work that takes longer than a test may.
it('goes down to nothing and up again', async () => {
  for (let step = 0; step < dataSource.migrations.length; step++) await dataSource.undoLastMigration();
  expect(await ourTables()).toEqual([]);
  await migrate(dataSource, () => new Date());
  await expect(assertSchemaCurrent(dataSource)).resolves.toBeUndefined();
}, 240_000);
