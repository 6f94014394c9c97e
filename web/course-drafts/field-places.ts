import type { Part } from './drafts-data.js';

/** A line of a field in the form of one text. */
export interface Place {
  textId: string;
  part: Part;
  /** From 1. */
  line: number;
  /** What is said of it, which may tell things apart that begin on one line. */
  message?: string;
}

/** The field in which a part stands; the kind has none of its own. */
export const idOf = (part: Part) => `draft-${part === 'kind' ? 'title' : part}`;

/** The text of a field with words in the place of what is selected in it; the cursor goes behind them. */
export function insertedIn(part: Part, text: string, words: string): string {
  const field = document.getElementById(idOf(part));
  if (!(field instanceof HTMLTextAreaElement)) return text + words;
  const { selectionStart: at, selectionEnd: until } = field;
  // Once the new text stands in the field.
  requestAnimationFrame(() => {
    field.focus();
    field.setSelectionRange(at + words.length, at + words.length);
  });
  return text.slice(0, at) + words + text.slice(until);
}

/** Puts the cursor into a field, its line selected. */
export function goToPlace({ part, line }: Place): void {
  const field = document.getElementById(idOf(part));
  field?.focus();
  if (!(field instanceof HTMLTextAreaElement)) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  field.scrollTop = (field.scrollHeight / lines.length) * Math.max(0, line - 4);
}
