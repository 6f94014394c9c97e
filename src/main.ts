import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { setUp } from './app.setup.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { createLog, NestLog } from './common/http/request-log.js';
import { readEnv } from './config/env.js';
import { EventRunner } from './events/event-runner.js';
import { Ticker } from './events/ticker.js';

const env = readEnv();
const log = createLog(env.LOG_LEVEL);
const app = await NestFactory.create<NestExpressApplication>(AppModule.with(env), {
  logger: new NestLog(log),
  bodyParser: false,
  abortOnError: false,
});
setUp(app, log);
await app.listen(env.PORT);
for (const service of [EventRunner, Ticker, AuditSealer]) app.get(service).start();
log.info({ url: env.publicUrl }, 'Inhouse is ready');
