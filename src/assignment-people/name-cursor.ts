import { decodeCursor } from '../common/paging/page.js';
import type { PageKey } from '../people/people.repository.js';

/** Where a page of people by name begins: the sort key and id of the last one before, or null for the first page. */
export function readNameCursor(cursor: string | undefined): PageKey | null {
  if (cursor === undefined) return null;
  const [sortKey, id] = decodeCursor(cursor, ['text', 'id']);
  return { sortKey: String(sortKey), id: Number(id) };
}
