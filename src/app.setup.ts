import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ErrorFilter } from './common/http/error.filter.js';
import { requestLog } from './common/http/request-log.js';
import { validationPipe } from './common/http/validation.pipe.js';
import { Env } from './config/env.js';

/** Where the API lives; every other address is the browser client's. */
export const API_PREFIX = 'api';
/** Where the world looks for what it must find without asking: the same routes as below the prefix. */
const WELL_KNOWN = '/.well-known/';

/** Everything that an app needs around its features; the server and every test call it alike. */
export function setUp(app: NestExpressApplication, log: Logger): NestExpressApplication {
  const env = app.get(Env);
  app.set('trust proxy', env.TRUST_PROXY);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(requestLog(log));
  app.use((request: Request, _response: Response, next: NextFunction) => {
    if (request.url.startsWith(WELL_KNOWN)) request.url = `/${API_PREFIX}${request.url}`;
    next();
  });
  app.use(helmet());
  app.useBodyParser('json', { limit: '1mb' });
  app.setGlobalPrefix(API_PREFIX);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ErrorFilter());
  // A stop that was asked for ends with 0, after requests under way and consumers are done.
  app.enableShutdownHooks([], { useProcessExit: true });
  return app;
}
