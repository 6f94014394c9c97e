interface DriverError {
  code?: string;
  errno?: number;
  message: string;
}

/** The error of the driver underneath TypeORM's wrapping. */
export function driverError(error: unknown): DriverError {
  if (error instanceof Error && 'driverError' in error) return driverError(error.driverError);
  if (error instanceof Error) return error;
  return { message: String(error) };
}

/** Whether an INSERT or UPDATE met a unique key; `key` narrows it to one constraint by its columns or name. */
export function isUniqueViolation(error: unknown, key?: string): boolean {
  const { code, errno, message } = driverError(error);
  const isViolation =
    errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  return isViolation && (key === undefined || message.includes(key));
}

const RETRIABLE_ERRNO = new Set([1213, 1205, 1020, 1047]);
const RETRIABLE_CODES = new Set([
  'ECONNREFUSED',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
  'ER_LOCK_DEADLOCK',
]);
const LOST_CODES = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'STATEMENT_TIMEOUT',
]);

/** Deadlocks, lock waits, moved snapshots, a node out of its cluster, refused connections: nothing was written. */
export function isRetriable(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return RETRIABLE_ERRNO.has(errno ?? 0) || RETRIABLE_CODES.has(code ?? '');
}

/** Whether the connection went away under a statement: before COMMIT nothing was written. */
export function isConnectionLost(error: unknown): boolean {
  return LOST_CODES.has(driverError(error).code ?? '');
}

/** Whether a failed COMMIT may nevertheless have been carried out. */
export function isOutcomeUnknown(error: unknown): boolean {
  return isConnectionLost(error) || driverError(error).errno === 1180;
}

/** Our own time limit for a statement; the connection was cut. */
export class StatementTimeout extends Error {
  readonly code = 'STATEMENT_TIMEOUT';
}
