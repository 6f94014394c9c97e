interface DriverError {
  code?: unknown;
  errno?: unknown;
  /** mysql2: the connection is of no further use. */
  fatal?: unknown;
  message?: unknown;
}

/** The error of the driver underneath TypeORM's wrapping. */
function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error ? driverError(error.driverError) : error;
}

/** Whether an INSERT or UPDATE met a unique key; `key` narrows it to one constraint by its columns or name. */
export function isUniqueViolation(error: unknown, key?: string): boolean {
  const { code, errno, message } = driverError(error);
  const isViolation =
    errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
  return isViolation && (key === undefined || String(message).includes(key));
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
  return RETRIABLE_ERRNO.has(Number(errno)) || RETRIABLE_CODES.has(String(code));
}

/** Whether the connection went away under a statement: before COMMIT nothing was written. */
export function isConnectionLost(error: unknown): boolean {
  const { code, fatal } = driverError(error);
  return fatal === true || LOST_CODES.has(String(code));
}

/** Whether a failed COMMIT may nevertheless have been carried out. */
export function isOutcomeUnknown(error: unknown): boolean {
  return isConnectionLost(error) || driverError(error).errno === 1180;
}

/** Our own time limit for a statement; the connection was cut. */
export class StatementTimeout extends Error {
  readonly code = 'STATEMENT_TIMEOUT';
}
