import { isSlug, notSlug } from '../common/front-matter/fields.js';
import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { checkMarkdown } from '../common/markdown/check-markdown.js';
import { sha256 } from '../common/random.js';

/** A message as its file says; `hash` changes when anything of it does. */
export interface KickOffContent {
  slug: string;
  name: string;
  role: string;
  /** Markdown. */
  body: string;
  hash: string;
}

const FILE_NAME = /^kick-off\/([^/]*)\.md$/;
/** More is a lesson. */
const MOST_CHARACTERS = 5_000;
const MOST_MESSAGES = 5;

/** Reads the messages in the order of their files' names; what cannot be used is noted with its line. */
export function readKickOff(
  files: readonly { path: string; text: string | null }[],
  mistakes: Mistakes,
): KickOffContent[] {
  files.slice(MOST_MESSAGES).forEach(({ path }) => {
    mistakes.of(path)(1, `The folder kick-off holds at most ${MOST_MESSAGES} messages: nobody reads more.`);
  });
  return files.flatMap(({ path, text }) => readMessage(path, text, mistakes.of(path)) ?? []);
}

function readMessage(path: string, text: string | null, complain: Complain): KickOffContent | null {
  const slug = FILE_NAME.exec(path)?.[1];
  if (slug === undefined) {
    complain(
      1,
      'The folder kick-off holds one file a message, named like a-slug.md: rename or remove this one.',
    );
    return null;
  }
  if (!isSlug(slug)) complain(1, notSlug("the file's name", slug));
  if (text === null) {
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return null;
  }
  const read = readMarkdownFile(text, 'A message', complain);
  if (!read) return null;
  const { fields, bodyLine } = read;
  const [name, role] = [fields.text('name'), fields.text('role')];
  fields.end();
  const body = read.body.trim();
  if (!body) complain(bodyLine, 'Below the front matter stands the message.');
  if (body.length > MOST_CHARACTERS)
    complain(bodyLine, `The message may have at most ${MOST_CHARACTERS} characters; it has ${body.length}.`);
  checkMarkdown(read.body, bodyLine, complain, () => false, true);
  return { slug, name, role, body, hash: sha256(JSON.stringify({ name, role, body })) };
}
