import 'reflect-metadata';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { setUp } from './app.setup.js';
import { errorFacts } from './common/http/error-facts.js';
import { createLog, NestLog } from './common/http/request-log.js';
import { readEnv } from './config/env.js';
import { serveOpenApi } from './openapi.js';
import { prepare, startBackgroundWork } from './start-up.js';
import { serveWebClient } from './web-client/web-client.js';

/** A film of 500 MB arrives over a line of 3 Mbit/s. */
const LONGEST_REQUEST_MS = 30 * 60_000;

try {
  const env = readEnv();
  const log = createLog(env.LOG_LEVEL);
  const logger = new NestLog(log);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(env), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  setUp(app, log);
  serveOpenApi(app);
  serveWebClient(app, join(import.meta.dirname, '../web'));
  await app.init();
  const notice = await prepare(app, env);
  // The demo is made by an app of its own that logs nothing, and Nest has one logger for all apps of a process.
  app.useLogger(logger);
  const server: Server = app.getHttpServer();
  server.requestTimeout = LONGEST_REQUEST_MS;
  await app.listen(env.PORT);
  startBackgroundWork(app);
  log.info({ url: env.publicUrl }, 'Inhouse is ready');
  // Secrets for the person at the terminal: on standard output, in no log line.
  process.stdout.write(`\n${notice}Inhouse is ready: ${env.publicUrl}\n\n`);
} catch (error) {
  process.stderr.write(`Inhouse could not start: ${errorFacts(error).message}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
}
