import type { DataSource, Logger } from 'typeorm';
import { READER } from '../../src/database/database.js';
import { WRITER } from '../../src/database/transactions.js';
import type { Statement } from './bare-driver.js';
import type { BenchApp } from './bench-app.js';

/** Everything that a piece of work sends to the database, in order: statements, and where transactions begin and end. */
export async function captureStatements(app: BenchApp, work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const sources = new Set([READER, WRITER].map((name) => app.nest.get<DataSource>(name, { strict: false })));
  const loggers = [...sources].map((source) => [source, source.logger] as const);
  const logger = recorder(statements);
  for (const source of sources) source.logger = logger;
  try {
    await work();
  } finally {
    for (const [source, before] of loggers) source.logger = before;
  }
  return statements;
}

function recorder(statements: Statement[]): Logger {
  const ignore = () => undefined;
  return {
    logQuery: (sql, parameters) => {
      statements.push({ sql: sql.trim(), parameters: Array.isArray(parameters) ? parameters : [] });
    },
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}

/** The reads that a piece of work makes, whole or streamed, on whatever connection or thread. */
export async function captureReads(
  { database, longReads }: Pick<BenchApp, 'database' | 'longReads'>,
  work: () => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const noting =
    <A extends [string, (readonly unknown[])?], R>(read: (...call: A) => R) =>
    (...call: A): R => {
      statements.push({ sql: call[0], parameters: call[1] ?? [] });
      return read(...call);
    };
  Object.assign(database, { query: noting(database.query.bind(database)) });
  Object.assign(longReads, {
    query: noting(longReads.query.bind(longReads)),
    stream: noting(longReads.stream.bind(longReads)),
  });
  try {
    await work();
  } finally {
    // The methods themselves stand on the classes.
    Reflect.deleteProperty(database, 'query');
    Reflect.deleteProperty(longReads, 'query');
    Reflect.deleteProperty(longReads, 'stream');
  }
  return statements;
}
