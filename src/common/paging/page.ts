import { InvalidInput } from '../errors/domain-error.js';

/** A bounded list; `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Cuts rows fetched as `limit + 1` to a page whose cursor is the key of its last row. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  key: (row: R) => (string | number)[],
  view: (row: R) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items: kept.map(view), nextCursor: hasMore ? encodeCursor(key(last)) : null };
}

export function encodeCursor(key: (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The place after an instant and an id in its milliseconds, as a cursor names it; null without one. Throws `CURSOR_INVALID`. */
export function instantAndId(cursor: string | undefined): [Date, number] | null {
  if (!cursor) return null;
  const [at, id] = decodeCursor(cursor, ['id', 'id']);
  const instant = new Date(Number(at));
  if (Number.isNaN(instant.getTime())) throw cursorInvalid();
  return [instant, Number(id)];
}

const cursorInvalid = () =>
  new InvalidInput('CURSOR_INVALID', 'The cursor is not one of ours: start again without it.');

/** Reads a cursor of these parts; throws `CURSOR_INVALID` for anything that we did not hand out. */
export function decodeCursor(cursor: string, parts: readonly ('text' | 'id')[]): (string | number)[] {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw cursorInvalid();
  }
  if (!Array.isArray(key) || key.length !== parts.length) throw cursorInvalid();
  return key.map((part: unknown, index) => {
    if (parts[index] === 'text' && typeof part === 'string') return part;
    if (parts[index] === 'id' && typeof part === 'number' && Number.isSafeInteger(part)) return part;
    throw cursorInvalid();
  });
}
