import type { Complain } from '../front-matter/mistake.js';
import { nearestWord } from '../nearest-word.js';

/** What texts may say in the company's own words: its name, its service promise, whom people ask for help. A closed union. */
export const PLACEHOLDERS = ['company', 'promise', 'help'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What the company says in the place of a placeholder, in one language; null where it says nothing yet. */
export type Saying = (name: Placeholder) => string | null;

/** Until somebody has said anything. */
export const NOTHING_SAID: Saying = () => null;

/** `{{help or your manager}}`: a name, and the words that stand there while the company says nothing. Plain words, without marks of Markdown. */
const WHOLE = /\{\{[ \t]*([\w-]+)[ \t]+or[ \t]+([^{}*`[\]<>\\\n]*[^{}*`[\]<>\\\s])[ \t]*\}\}/g;

export const holdsPlaceholders = (text: string): boolean => text.includes('{{');

const known = (name: string): Placeholder | undefined => PLACEHOLDERS.find((one) => one === name);

/** A plain text in the company's words; what is no placeholder stays as it stands. */
export const filled = (text: string, saying: Saying): string =>
  holdsPlaceholders(text)
    ? text.replace(WHOLE, (mark, name: string, otherwise: string) => {
        const placeholder = known(name);
        return placeholder ? (saying(placeholder) ?? otherwise) : mark;
      })
    : text;

/** The same for every text within lists and maps. */
export function filledIn(value: unknown, saying: Saying): unknown {
  if (typeof value === 'string') return filled(value, saying);
  if (Array.isArray(value)) return value.map((one) => filledIn(one, saying));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, saying)]));
}

/** The placeholders of a text, each once. */
export const placeholdersIn = (text: string): Placeholder[] => [
  ...new Set([...text.matchAll(WHOLE)].flatMap(([, name = '']) => known(name) ?? [])),
];

/** Notes what looks like a placeholder on one line and is none. */
export function checkPlaceholders(text: string, line: number, complain: Complain): void {
  for (const [, name = ''] of text.matchAll(WHOLE)) {
    if (known(name)) continue;
    const near = nearestWord(name, PLACEHOLDERS);
    complain(
      line,
      `There is no placeholder "${name}"${near ? `; "${near}" may be meant` : ''}. There are ${PLACEHOLDERS.join(', ')}.`,
    );
  }
  if (!holdsPlaceholders(text.replace(WHOLE, ''))) return;
  complain(
    line,
    'A placeholder stands on one line, with plain words for as long as the company says nothing: {{help or your manager}}.',
  );
}
