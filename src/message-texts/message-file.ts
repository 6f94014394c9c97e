import { readMarkdownFile } from '../common/front-matter/front-matter.js';
import type { Complain, Mistakes } from '../common/front-matter/mistake.js';
import { nearestWord } from '../common/nearest-word.js';
import { sha256 } from '../common/random.js';
import { isMessageName, MESSAGE_NAMES, type MessageName, shapeOf } from './message-catalogue.js';
import type { MessageText } from './template.js';
import { checkTemplate } from './template-check.js';
import { SHIPPED_LANGUAGE } from './template-helpers.js';
import { adviseWording } from './wording-advice.js';

/** A message as its file says it, in one language; `hash` changes when anything of it does. */
export interface MessageContent extends MessageText {
  message: MessageName;
  /** A language tag in lower case, such as `es` or `pt-br`. */
  language: string;
  hash: string;
}

/** Most characters of each part as it is written. */
export const MOST = { subject: 200, button: 150, body: 4_000 };
/** How long they are is checked with the rest. */
const ANY_LENGTH = { max: Infinity };
const FILE_NAME = /^messages\/([a-z-]+)(?:\.([a-z]{2,3}(?:-[a-z0-9]{2,8})?))?\.md$/;

export const messageHash = ({ subject, button, body }: MessageText): string =>
  sha256(JSON.stringify([subject, button, body]));

/** Where a mistake in a message stands. */
export type MessagePart = 'subject' | 'button' | 'body';

/** Names what is wrong with a text of a message, and what could be better in it, by part and line; lines count from 1 in each. */
export function checkMessage(
  message: MessageName,
  text: MessageText,
  complain: (part: MessagePart, line: number, what: string) => void,
  advise: (part: MessagePart, line: number, what: string) => void,
): void {
  const { variables, hasButton } = shapeOf(message);
  const parts = { subject: text.subject, body: text.body, ...(hasButton && { button: text.button ?? '' }) };
  for (const part of ['subject', 'button', 'body'] as const) {
    const source = parts[part];
    if (source === undefined) continue;
    if (source.trim() === '') complain(part, 1, `The ${part} is empty: say something there.`);
    if (source.length > MOST[part])
      complain(part, 1, `The ${part} may have at most ${MOST[part]} characters; it has ${source.length}.`);
    checkTemplate(source, variables, (line, what) => complain(part, line, what));
    adviseWording(source, (line, what) => advise(part, line, what));
  }
}

/** Reads the texts of messages; what cannot be used is noted with its line. A message without a file is said as it is shipped. */
export function readMessages(
  files: readonly { path: string; text: string | null }[],
  mistakes: Mistakes,
): MessageContent[] {
  return files.flatMap(({ path, text }) => {
    const complain = mistakes.of(path);
    const [, name = '', language = SHIPPED_LANGUAGE] = FILE_NAME.exec(path) ?? [];
    if (!isMessageName(name)) {
      complain(1, noMessage(name));
      return [];
    }
    if (path.endsWith(`.${SHIPPED_LANGUAGE}.md`))
      complain(1, `Texts in English carry no language: name it ${name}.md.`);
    if (text !== null)
      return readMessage(name, language, text, { complain, advise: mistakes.adviceOn(path) }) ?? [];
    complain(1, 'The file is not UTF-8: save it in that encoding.');
    return [];
  });
}

function noMessage(name: string): string {
  const near = nearestWord(name, MESSAGE_NAMES);
  return `The folder messages holds a file a message, named like enrolled.md or enrolled.es.md: ${
    near ? `perhaps "${near}" is meant` : `there are ${MESSAGE_NAMES.join(', ')}`
  }.`;
}

function readMessage(
  message: MessageName,
  language: string,
  text: string,
  { complain, advise }: { complain: Complain; advise: Complain },
): MessageContent | null {
  const read = readMarkdownFile(text, 'A message', complain);
  if (!read) return null;
  const { fields, bodyLine } = read;
  const subject = fields.text('subject', ANY_LENGTH);
  const button = shapeOf(message).hasButton ? fields.text('button', ANY_LENGTH) : null;
  fields.end();
  const lineOf = (part: MessagePart, line: number) =>
    part === 'body' ? bodyLine + line - 1 : fields.line(part);
  const body = read.body;
  const written = { subject, button, body };
  checkMessage(
    message,
    written,
    // What is missing in the front matter was noted as it was read.
    (part, line, what) => (part === 'body' || written[part]) && complain(lineOf(part, line), what),
    (part, line, what) => advise(lineOf(part, line), what),
  );
  const content = { subject, button, body: body.trim() };
  return { ...content, message, language, hash: messageHash(content) };
}
