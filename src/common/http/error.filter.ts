import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import {
  Conflict,
  DomainError,
  InvalidInput,
  NotAllowed,
  NotFound,
  NotSignedIn,
  RuleBroken,
  TooLarge,
  TooManyTries,
  Unavailable,
} from '../errors/domain-error.js';
import type { ErrorView } from './error.view.js';

const STATUS: [new (...values: never[]) => DomainError, number][] = [
  [InvalidInput, 400],
  [NotSignedIn, 401],
  [NotAllowed, 403],
  [NotFound, 404],
  [Conflict, 409],
  [TooLarge, 413],
  [RuleBroken, 422],
  [TooManyTries, 429],
  [Unavailable, 503],
];

/** What the framework itself refuses: unknown routes, malformed JSON, bodies that are too large. */
const FRAMEWORK: Record<number, { code: string; message: string }> = {
  400: { code: 'REQUEST_MALFORMED', message: 'The request cannot be read: check its body and its headers.' },
  404: { code: 'ROUTE_NOT_FOUND', message: 'There is nothing at this address.' },
  413: { code: 'BODY_TOO_LARGE', message: 'The request is larger than is accepted.' },
  415: { code: 'MEDIA_TYPE_UNSUPPORTED', message: 'Send JSON, or multipart/form-data for files.' },
};

const OUR_BUG = {
  code: 'INTERNAL_ERROR',
  message: 'Something is wrong on our side; it has been logged with this request id.',
};

/** Turns every error into `{ code, message, details?, requestId }` with the status of its class; anything unknown is our bug. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(ErrorFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request & { id?: string }>();
    const response = host.switchToHttp().getResponse<Response>();
    const { status, body } = this.answer(error);
    if (status >= 500) this.logger.error({ err: error, reqId: request.id }, 'A request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (error instanceof DomainError && 'retryAfterSeconds' in error) {
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    }
    const view: ErrorView = { ...body, requestId: String(request.id ?? '') };
    // What the answer would have been called is not what it is.
    response.removeHeader('Content-Disposition');
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).type('json').json(view);
  }

  private answer(error: unknown): { status: number; body: Omit<ErrorView, 'requestId'> } {
    if (error instanceof DomainError) {
      const status = STATUS.find(([type]) => error instanceof type)?.[1] ?? 500;
      const details = error.details ? { details: error.details } : {};
      return { status, body: { code: error.code, message: error.message, ...details } };
    }
    const status = statusOf(error);
    const known = FRAMEWORK[status];
    return known ? { status, body: known } : { status: 500, body: OUR_BUG };
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Express's body parsers throw plain errors with a status.
  const isParserError = error instanceof Error && 'status' in error && typeof error.status === 'number';
  return isParserError ? Number(error.status) : 500;
}
