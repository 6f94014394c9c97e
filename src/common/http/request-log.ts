import type { LoggerService } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';
import { pinoHttp } from 'pino-http';
import { publicId } from '../random.js';
import { errorFacts } from './error-facts.js';

/** JSON lines on standard output, or wherever they are to go; nothing personal but ids. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: errorFacts },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What `secretToken` gives, as a part of a path. */
const SECRET = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** The path without its query and without one-time secrets: both may hold what does not belong in a log. */
function loggedPath(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return path.replace(SECRET, '…');
}

/** One line a request: id, method, path, status, milliseconds, and the signed-in person's id. */
export function requestLog(log: Logger) {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = publicId();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: (_request, response, error) => {
      if (error || response.statusCode >= 500) return 'error';
      return response.statusCode >= 400 ? 'warn' : 'info';
    },
    serializers: {
      req: (request: {
        id: string;
        method: string;
        raw: IncomingMessage & { user?: { personId: number } };
      }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.raw),
        personId: request.raw.user?.personId,
      }),
      err: errorFacts,
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    wrapSerializers: true,
  });
}

/** Nest's own messages in the same form. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context last; ours may pass an object of facts first and the sentence second. */
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const facts = typeof message === 'object' && message !== null ? message : {};
    const isFactsFirst = facts === message && typeof rest[0] === 'string' && rest.length > 1;
    const own = typeof message === 'string' ? message : '';
    const sentence = isFactsFirst ? String(rest[0]) : own;
    this.logger[level]({ ...facts, context }, sentence);
  }
}
