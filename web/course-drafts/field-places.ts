import type { Part } from './drafts-data.js';

/** A line of a field in the form of one text. */
export interface Place {
  textId: string;
  part: Part;
  /** From 1. */
  line: number;
}

/** The field in which a part stands; the kind has none of its own. */
export const idOf = (part: Part) => `draft-${part === 'kind' ? 'title' : part}`;

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
