import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { copyOnServer } from './template.js';

/** A schema on the server with all tables, empty; `giveBack` when its test is done with it. */
export interface ReadySchema {
  name: string;
  giveBack: () => Promise<void>;
}

/** What a schema is made of: a test that adds, changes or takes away tables or triggers leaves another one behind. */
interface Shape {
  tables: string;
  triggers: string;
}

// A hundred tables take a second to make and to drop, emptying those few that were used a tenth of it; a whole run needs a schema for each of
// its specs, one after the other.
const free: { name: string; shape: Shape }[] = [];
const isWholeRun = 'share' in globalThis;

/** A schema as migrations leave it, new or used by an earlier spec of this process; `newName` names new ones. */
export async function readySchema(server: string, newName: () => string): Promise<ReadySchema> {
  const connection = await createConnection({ uri: server.replace(/^mariadb:/, 'mysql:') });
  const { name, shape } = free.pop() ?? (await newSchema(connection, server, newName()));
  return {
    name,
    giveBack: async () => {
      if (isWholeRun && isSame(await shapeOf(connection, name), shape)) {
        await empty(connection, name);
        free.push({ name, shape });
      } else await connection.query(`DROP DATABASE ${name}`);
      await connection.end();
    },
  };
}

async function newSchema(connection: Connection, server: string, name: string) {
  await connection.query(`DROP DATABASE IF EXISTS ${name}`);
  await connection.query(`CREATE DATABASE ${name}`);
  await copyOnServer(server, name);
  return { name, shape: await shapeOf(connection, name) };
}

const isSame = (one: Shape, other: Shape) => one.tables === other.tables && one.triggers === other.triggers;

async function shapeOf(connection: Connection, name: string): Promise<Shape> {
  const list = async (sql: string) =>
    JSON.stringify((await connection.query<RowDataPacket[]>(sql, [name]))[0]);
  return {
    tables: await list(
      `SELECT table_name, column_name, column_type, is_nullable FROM information_schema.columns
        WHERE table_schema = ? ORDER BY table_name, ordinal_position`,
    ),
    triggers: await list(
      'SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = ? ORDER BY trigger_name',
    ),
  };
}

/** Empties the tables in which anything ever stood, past the triggers that keep records; what migrations ran stays known. */
async function empty(connection: Connection, name: string): Promise<void> {
  const [used] = await connection.query<RowDataPacket[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ? AND auto_increment > 1',
    [name],
  );
  await connection.query('SET FOREIGN_KEY_CHECKS = 0');
  for (const table of used.map((row) => String(row['name'])).filter((one) => one !== 'schema_migrations'))
    await connection.query(`TRUNCATE TABLE ${name}.${table}`);
}
