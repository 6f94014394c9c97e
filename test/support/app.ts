import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import supertest from 'supertest';
import { AppModule } from '../../src/app.module.js';
import { setUp } from '../../src/app.setup.js';
import { createLog, NestLog } from '../../src/common/http/request-log.js';
import { Env } from '../../src/config/env.js';
import { Database } from '../../src/database/database.js';
import { Transactions } from '../../src/database/transactions.js';
import { EventRunner } from '../../src/events/event-runner.js';
import { EventsRepository } from '../../src/events/events.repository.js';
import { Ticker } from '../../src/events/ticker.js';
import { TestClock } from './clock.js';
import { migratedDatabase } from './database.js';

/** A running app on an empty, migrated database of its own. */
export interface TestApp {
  nest: NestExpressApplication;
  clock: TestClock;
  database: Database;
  transactions: Transactions;
  /** A client without a session; `supertest.agent` keeps cookies. */
  client(): ReturnType<typeof supertest.agent>;
  /** Tells the day and the hour, then waits until every consumer has read all news; fails if one could not. */
  settle(): Promise<void>;
  /** Stops the app and leaves its database to a server process; `drop` takes that away. */
  handOver(): Promise<{ env: Env; drop: () => Promise<void> }>;
  close(): Promise<void>;
}

/**
 * Starts the app as the server does, with a clock that the test moves and no timers of its own; `logLines` gets all that it logs, `extend` adds
 * what only the server has.
 */
export async function startApp(
  settings: Record<string, string> = {},
  start?: string,
  logLines?: string[],
  extend: (nest: NestExpressApplication) => void = () => {},
): Promise<TestApp> {
  const { env, drop } = await migratedDatabase(settings);
  const clock = new TestClock(start);
  const module = await Test.createTestingModule({ imports: [AppModule.with(env, clock)] }).compile();
  const nest = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  const log = logLines
    ? createLog('trace', { write: (line) => logLines.push(line) })
    : createLog(env.LOG_LEVEL);
  if (logLines) nest.useLogger(new NestLog(log));
  setUp(nest, log);
  extend(nest);
  // Listens once: supertest would open and close a port for every request.
  await nest.listen(0, '127.0.0.1');
  const app: TestApp = {
    nest,
    clock,
    database: nest.get(Database),
    transactions: nest.get(Transactions),
    client: () => supertest.agent(nest.getHttpServer()),
    settle: async () => {
      await nest.get(Ticker).tick();
      await nest.get(EventRunner).drain();
      const failures = await nest.get(EventsRepository).failures();
      if (failures.length > 0) throw new Error(`News was not consumed: ${JSON.stringify(failures)}`);
    },
    handOver: async () => {
      await nest.close();
      return { env, drop };
    },
    close: async () => {
      await nest.close();
      await drop();
      letGo(app);
    },
  };
  return app;
}

/** The variables of a spec live as long as its share of the suite: without this a share would keep every app that it ever started. */
function letGo(app: TestApp): void {
  app.nest.getHttpServer().removeAllListeners('request');
  for (const part of Object.keys(app)) Reflect.deleteProperty(app, part);
}

/** Another app on the same database, with connections of its own, as a second process has them. */
export async function anotherApp({ nest, clock }: TestApp): Promise<NestExpressApplication> {
  const env = nest.get(Env);
  const module = await Test.createTestingModule({ imports: [AppModule.with(env, clock)] }).compile();
  const other = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  return await setUp(other, createLog(env.LOG_LEVEL)).init();
}
