const LINE = /^original:.*\n?/m;

/** The front matter of a text with the state of the original that it says the same as. */
export function writtenFrom(definition: string, mark: string): string {
  return [`original: "${mark}"`, definition.replace(LINE, '').trimEnd()].filter(Boolean).join('\n');
}

/** What the front matter says beside that. */
export const besideOriginal = (definition: string): string => definition.replace(LINE, '').trim();
