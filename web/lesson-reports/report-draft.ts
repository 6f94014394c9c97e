import type { Lesson } from '../lessons/lesson-data.js';

/** What somebody is writing, and the id under which it will be sent. */
export interface ReportDraft {
  id: string;
  text: string;
}

const placeOf = ({ course, slug }: Lesson) => `report.${course}.${slug}`;

/** As the server's own public ids: 128 random bits in 22 letters. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .slice(0, 22);
}

/** What this tab kept of a report that was not sent; it outlives loading the page again, and is gone with the tab. */
export function readDraft(lesson: Lesson): ReportDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(lesson)) ?? 'null');
    if (isDraft(kept)) return kept;
  } catch {
    // What cannot be read is begun anew.
  }
  return { id: newId(), text: '' };
}

export function writeDraft(lesson: Lesson, draft: ReportDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(placeOf(lesson), JSON.stringify(draft));
    else sessionStorage.removeItem(placeOf(lesson));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

const isDraft = (value: unknown): value is ReportDraft =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'text' in value &&
  typeof value.text === 'string';
