import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { Clock } from './common/clock.js';
import type { Env } from './config/env.js';
import { ContentSync } from './content/content-sync.js';
import { DemoRepository } from './demo/demo.repository.js';
import { isDemoUnfinished, setUpDemo } from './demo/demo-set-up.js';
import { EventRunner } from './events/event-runner.js';
import { Ticker } from './events/ticker.js';
import { Dispatcher } from './dispatching/dispatcher.js';
import { WebhookDispatcher } from './webhooks/webhook-dispatcher.js';
import { FirstAdmin } from './sign-in/first-admin.js';

/** What has to be in place before the first request; returns what the person at the terminal should read. */
export async function prepare(app: INestApplicationContext, env: Env): Promise<string> {
  if (await isDemoUnfinished(app)) {
    throw new Error(
      `The demo company was left half made: delete ${env.DATA_DIR} (or the schema) and start again.`,
    );
  }
  const isEmpty = await app.get(DemoRepository).isCompanyEmpty();
  const onClock = (clock: Clock) =>
    NestFactory.createApplicationContext(AppModule.with(env, clock), { logger: false, abortOnError: false });
  const isWanted = isEmpty && env.NODE_ENV === 'development';
  const notice = isWanted ? await setUpDemo(env, app.get(Clock).now(), onClock) : '';
  // On a server that is a step of `npm run migrate`: a rolling start must not flip versions back.
  if (!env.DATABASE_URL) await app.get(ContentSync).sync();
  const link = env.NODE_ENV === 'production' ? await app.get(FirstAdmin).firstAdminLink() : null;
  return link
    ? `Nobody administers this installation yet. Open this link within 24 hours:\n\n  ${link}\n\n`
    : notice;
}

/** Consumers of news, the clock, the sealer and the dispatchers of messages and webhooks work by themselves from here on. */
export function startBackgroundWork(app: INestApplicationContext): void {
  for (const service of [EventRunner, Ticker, AuditSealer, Dispatcher, WebhookDispatcher])
    app.get(service).start();
}
