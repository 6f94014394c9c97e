import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Mistakes } from '../common/front-matter/mistake.js';
import { MESSAGE_NAMES } from '../message-texts/message-catalogue.js';
import { type MessageContent, readMessages } from '../message-texts/message-file.js';

/** Beside the program, wherever the content folder of the company is: the build takes it along. */
const FOLDER = fileURLToPath(new URL('../../content/messages', import.meta.url));

/** The texts that come with the program, which stand in for what a company does not say itself. Throws with every mistake in them, by file and line. */
export function readShippedMessages(folder = FOLDER): readonly MessageContent[] {
  const mistakes = new Mistakes();
  const files = readdirSync(folder)
    .toSorted()
    .map((name) => ({ path: `messages/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }));
  const shipped = readMessages(files, mistakes);
  for (const name of MESSAGE_NAMES)
    if (!files.some(({ path }) => path === `messages/${name}.md`))
      mistakes.of(`messages/${name}.md`)(1, 'This message has no text.');
  const found = mistakes.list().map(({ path, line, message }) => `${path}:${line} ${message}`);
  if (found.length > 0) throw new Error(`The texts of messages have mistakes:\n${found.join('\n')}`);
  return shipped;
}
