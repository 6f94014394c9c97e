import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Mistakes } from '../common/front-matter/mistake.js';
import { MESSAGE_NAMES } from '../message-texts/message-catalogue.js';
import { type MessageContent, readMessages } from '../message-texts/message-file.js';

/** Beside the program, built or not, wherever the content folder of the company is. */
const PLACES = ['../../content/messages', '../../../content/messages'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

function shippedFolder(): string {
  const folder = PLACES.find((place) => existsSync(place));
  if (folder === undefined)
    throw new Error(`The texts of messages are missing: put content/messages back at ${PLACES.at(-1)}.`);
  return folder;
}

/** The texts that come with the program, which stand in for what a company does not say itself. Throws with every mistake in them, by file and line. */
export function readShippedMessages(folder = shippedFolder()): readonly MessageContent[] {
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
