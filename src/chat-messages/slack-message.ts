import { cut, type Words } from '../outbox/words.js';
import { type ChatPart, chatParts, fitting } from './chat-parts.js';

/** Limits of Slack’s Block Kit; all blocks together are refused from about 13,000 characters on. */
const MOST_BLOCKS = 50;
const MOST_IN_HEADER = 150;
const MOST_IN_SECTION = 3_000;
const MOST_IN_LINK = 200;
const MOST_IN_ALL = 12_000;
/** Of a notification. */
const MOST_IN_TEXT = 300;

interface Block {
  type: string;
  [field: string]: unknown;
}

/** What an incoming webhook of Slack takes: the text of its notification, and the blocks that are shown. */
export interface SlackMessage {
  text: string;
  blocks: Block[];
}

/** The three signs that mean something in Slack’s own markup; what people wrote links nobody and calls nobody. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Makes a message of Slack of words. */
export function slackMessage(subject: string, words: Words, publicUrl: string): SlackMessage {
  const parts = fitting(chatParts(subject, words, publicUrl), (some) => {
    const blocks = some.map(toBlock);
    return blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length <= MOST_IN_ALL;
  });
  return { text: escaped(cut(subject, MOST_IN_TEXT)), blocks: parts.map(toBlock) };
}

function toBlock(part: ChatPart): Block {
  switch (part.kind) {
    case 'heading':
      return { type: 'header', text: { type: 'plain_text', text: cut(part.text, MOST_IN_HEADER) } };
    case 'paragraph':
      // Verbatim: no name of a channel or a person in it becomes a link or a call.
      return {
        type: 'section',
        text: { ...mrkdwn(escapedWithin(part.text, MOST_IN_SECTION)), verbatim: true },
      };
    case 'link':
      return part.isQuiet
        ? { type: 'context', elements: [mrkdwn(linkOf(part))] }
        : { type: 'section', text: mrkdwn(`*${linkOf(part)}*`) };
  }
}

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });

const linkOf = ({ url, label }: ChatPart & { kind: 'link' }) =>
  // A bar would end the address.
  `<${escaped(url)}|${escaped(cut(label, MOST_IN_LINK)).replaceAll('|', '¦')}>`;

/** A text that is cut so that it holds at most so many characters once it is escaped. */
function escapedWithin(text: string, most: number): string {
  for (let length = most; ;) {
    const short = escaped(cut(text, length));
    if (short.length <= most) return short;
    // A sign grows by four at most.
    length -= Math.ceil((short.length - most) / 5);
  }
}
