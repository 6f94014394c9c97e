import { catalogue } from '../text/catalogue.js';

const text = catalogue('fieldMistakes', {
  empty: 'Write something here.',
  long: 'At most {most} characters: these are {count}.',
  few: 'At least {least} are needed.',
  many: 'At most {most} are possible: there are {count}.',
});

/** Mistakes of content files name the key that is wrong, which says nothing to whoever sees a labelled field. */
const KEYED: [RegExp, (found: readonly string[]) => string][] = [
  [/^"[\w-]+" is empty\.$/, () => text('empty')],
  [/needs "[\w-]+"\.$/, () => text('empty')],
  [
    /^"[\w-]+" may have at most (\d+) characters; it has (\d+)\.$/,
    ([most = '', count = '']) => text('long', { most, count }),
  ],
  [
    /^"[\w-]+" may have at most (\d+); it has (\d+)\.$/,
    ([most = '', count = '']) => text('many', { most, count }),
  ],
  [/^"[\w-]+" needs at least (\d+)\.$/, ([least = '']) => text('few', { least })],
];

/** What a mistake of a content file says beside its own field of a form; in a list of mistakes it stays as it is. */
export function fieldMistake(message: string): string {
  for (const [pattern, say] of KEYED) {
    const found = pattern.exec(message);
    if (found) return say(found.slice(1));
  }
  return message;
}
