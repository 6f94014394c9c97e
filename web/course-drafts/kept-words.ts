import type { Typed } from './drafts-data.js';

/** What was typed and not saved yet, over which version of the text. */
export interface KeptWords {
  version: number;
  typed: Typed;
}

const placeOf = (slug: string, textId: string) => `course-draft.${slug}.${textId}`;

/** What this tab kept of a text until it was saved; it outlives loading the page again, and is gone with the tab. */
export function readKept(slug: string, textId: string): KeptWords | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(slug, textId)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function writeKept(slug: string, textId: string, words: KeptWords | null): void {
  try {
    if (words) sessionStorage.setItem(placeOf(slug, textId), JSON.stringify(words));
    else sessionStorage.removeItem(placeOf(slug, textId));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isKept(value: unknown): value is KeptWords {
  if (!isRecord(value) || typeof value.version !== 'number' || !isRecord(value.typed)) return false;
  const { title, minutes, definition, body } = value.typed;
  const areWords = [title, definition, body].every((one) => typeof one === 'string');
  return areWords && (minutes === null || typeof minutes === 'number');
}
