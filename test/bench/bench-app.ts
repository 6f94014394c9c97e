import { Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../../src/app.module.js';
import { setUp } from '../../src/app.setup.js';
import { Access, Me } from '../../src/common/access/access.js';
import type { Identity } from '../../src/common/access/identity.js';
import { createLog } from '../../src/common/http/request-log.js';
import type { Env } from '../../src/config/env.js';
import { Database } from '../../src/database/database.js';
import { LongReads } from '../../src/database/long-reads.js';
import { Transactions } from '../../src/database/transactions.js';

/** What any authenticated request costs, before it does anything. */
@Controller('bench')
class EmptyController {
  @Access('signed-in')
  @Post('empty')
  @HttpCode(200)
  empty(@Me() { personId }: Identity): { status: string } {
    return { status: personId > 0 ? 'done' : 'unknown' };
  }
}

@Module({ controllers: [EmptyController] })
class EmptyModule {}

/** The product with its real clock, and one more route that does nothing. */
export interface BenchApp {
  nest: NestExpressApplication;
  database: Database;
  longReads: LongReads;
  transactions: Transactions;
  close(): Promise<void>;
}

/** Starts the product as the server does, without listening and without timers. */
export async function startBenchApp(env: Env): Promise<BenchApp> {
  const root = AppModule.with(env);
  const module = { ...root, imports: [...(root.imports ?? []), EmptyModule] };
  const nest = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: ['error'],
    abortOnError: false,
  });
  setUp(nest, createLog(env.LOG_LEVEL));
  await nest.init();
  return {
    nest,
    database: nest.get(Database),
    longReads: nest.get(LongReads),
    transactions: nest.get(Transactions),
    close: () => nest.close(),
  };
}
