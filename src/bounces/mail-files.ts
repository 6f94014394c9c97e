import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A delivery report is small; what is larger carries something else. */
const MOST_BYTES = 2_000_000;
/** Where a message of an mbox begins. */
const FROM_LINE = /^From .*\r?\n/m;

/** The messages of a file (one, or an mbox of many) or of a folder (a maildir, or files beside each other), one after the other; the large are left out. */
export async function* messagesIn(path: string): AsyncGenerator<string> {
  if ((await stat(path)).isDirectory()) {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      const isMaildir = entry.isDirectory() && (entry.name === 'new' || entry.name === 'cur');
      if (entry.isFile() || isMaildir) yield* messagesIn(join(path, entry.name));
    }
    return;
  }
  const text = await readFile(path, 'latin1');
  for (const message of text.startsWith('From ') ? inMbox(text) : [text])
    if (message.length <= MOST_BYTES) yield message;
}

/** Lines of a message that begin like a new one are marked with `>`. */
const inMbox = (text: string): string[] =>
  `\n${text}`
    .split(/\n(?=From \S+ )/)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replace(FROM_LINE, '').replaceAll(/^>(>*From )/gm, '$1'));
