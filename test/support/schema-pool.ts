import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { copyOnServer } from './template.js';

/** A schema on the server with all tables, empty; `giveBack` when its test is done with it. */
export interface ReadySchema {
  name: string;
  giveBack: () => Promise<void>;
}

/** A schema of this process, with what it is made of: a test that changes its tables or triggers leaves another one behind. */
interface OwnSchema {
  name: string;
  shape: string;
  tables: readonly string[];
  /** Tables whose rows a trigger keeps. */
  kept: ReadonlySet<string>;
}

// A hundred tables take a second to make and to drop, emptying those few that were used a tenth of it; a whole run needs a schema for each of
// its specs, one after the other.
const free: OwnSchema[] = [];
const isWholeRun = 'share' in globalThis;
/** Tables of more rows are truncated, which takes as long as making them; the rows of others are deleted, which takes no time. */
const MOST_ROWS = 1_000;

/** A schema as migrations leave it, new or used by an earlier spec of this process; `newName` names new ones. */
export async function readySchema(server: string, newName: () => string): Promise<ReadySchema> {
  const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  const schema = free.pop() ?? (await newSchema(connection, server, newName()));
  return {
    name: schema.name,
    giveBack: async () => {
      if (isWholeRun && (await look(connection, schema.name)).shape === schema.shape) {
        await empty(connection, schema);
        free.push(schema);
      } else await connection.query(`DROP DATABASE ${schema.name}`);
      await connection.end();
    },
  };
}

async function newSchema(connection: Connection, server: string, name: string): Promise<OwnSchema> {
  await connection.query(`DROP DATABASE IF EXISTS ${name}`);
  await connection.query(`CREATE DATABASE ${name}`);
  await copyOnServer(server, name);
  return await look(connection, name);
}

async function look(connection: Connection, name: string): Promise<OwnSchema> {
  const columns = await rowsOf(
    connection,
    `SELECT table_name AS \`table\`, column_name AS name, column_type AS type, is_nullable AS isNullable FROM information_schema.columns
      WHERE table_schema = ? ORDER BY table_name, ordinal_position`,
    [name],
  );
  const triggers = await rowsOf(
    connection,
    `SELECT trigger_name AS name, event_object_table AS \`table\` FROM information_schema.triggers
      WHERE trigger_schema = ? ORDER BY trigger_name`,
    [name],
  );
  const tables = new Set(columns.map(({ table }) => String(table)));
  tables.delete('schema_migrations');
  return {
    name,
    shape: JSON.stringify([columns, triggers]),
    tables: [...tables],
    kept: new Set(triggers.map(({ table }) => String(table))),
  };
}

/** Empties the tables in which anything stands, past the triggers that keep rows; what migrations ran stays known. */
async function empty(connection: Connection, { name, tables, kept }: OwnSchema): Promise<void> {
  const counting = tables.map(
    (table, place) =>
      `SELECT ${place} AS place, COUNT(*) AS found FROM (SELECT 1 FROM ${name}.${table} LIMIT ${MOST_ROWS + 1}) x`,
  );
  const counts = await rowsOf(connection, counting.join(' UNION ALL '));
  await connection.query('SET FOREIGN_KEY_CHECKS = 0, autocommit = 0');
  for (const { place, found } of counts) {
    const table = tables[Number(place)] ?? '';
    if (Number(found) === 0) continue;
    const how = kept.has(table) || Number(found) > MOST_ROWS ? 'TRUNCATE TABLE' : 'DELETE FROM';
    await connection.query(`${how} ${name}.${table}`);
  }
  await connection.commit();
}

async function rowsOf(connection: Connection, sql: string, values: unknown[] = []): Promise<RowDataPacket[]> {
  return (await connection.query<RowDataPacket[]>(sql, values))[0];
}
