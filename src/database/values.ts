/** What may be bound to a statement on every driver; anything else is a mistake of ours. */
export type SqlValue = string | number | boolean | Date | null | Uint8Array;

/** A date and time in UTC with milliseconds, the text that both databases store: `2026-12-14 05:00:00.000`. */
export function instantText(instant: Date): string {
  return instant.toISOString().replace('T', ' ').slice(0, 23);
}

/** Turns a value into what both drivers accept; throws on `undefined` and on objects (libsql would abort the process). */
export function bind(value: unknown): string | number | null | Uint8Array {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return instantText(value);
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`Cannot bind ${typeof value} to a statement.`);
}

/** Reads a `datetime(3)` column: the server driver gives a Date, SQLite its text in UTC. */
export function instant(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}

/** As `instant`, for a nullable column. */
export function instantOrNull(value: Date | string | null): Date | null {
  return value === null ? null : instant(value);
}

/** Reads a `json` column, which arrives as text on some drivers and parsed on others. */
export function json(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
