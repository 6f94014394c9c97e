import { cut, type Words } from '../outbox/words.js';
import { type ChatPart, chatParts, fitting } from './chat-parts.js';

/** Teams refuses messages of 28 kB; some have been seen refused from 21 kB on. */
const MOST_BYTES = 20_000;
const MOST_IN_TEXT = 4_000;
const MOST_IN_TITLE = 200;

interface Element {
  type: string;
  [field: string]: unknown;
}

/** What a workflow of Teams takes that posts when a webhook request is received: one Adaptive Card in the envelope of a message. */
export interface TeamsMessage {
  type: 'message';
  attachments: { contentType: string; contentUrl: null; content: Element }[];
}

/** Makes a message of Teams of words. Workflows take cards alone; runs of text are shown as they are, without Markdown. */
export function teamsMessage(subject: string, words: Words, publicUrl: string): TeamsMessage {
  const parts = fitting(
    chatParts(subject, words, publicUrl),
    (some) => Buffer.byteLength(JSON.stringify(messageOf(some))) <= MOST_BYTES,
  );
  return messageOf(parts);
}

function messageOf(parts: readonly ChatPart[]): TeamsMessage {
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          type: 'AdaptiveCard',
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          version: '1.4',
          msteams: { width: 'Full' },
          body: parts.map(toElement),
        },
      },
    ],
  };
}

function toElement(part: ChatPart): Element {
  switch (part.kind) {
    case 'heading':
      return richText({ text: cut(part.text, MOST_IN_TITLE), weight: 'Bolder', size: 'Medium' });
    case 'paragraph':
      return richText({ text: cut(part.text, MOST_IN_TEXT) });
    case 'link':
      return part.isQuiet
        ? richText({ text: cut(part.label, MOST_IN_TITLE), size: 'Small', selectAction: openUrl(part) })
        : { type: 'ActionSet', actions: [openUrl(part)] };
  }
}

const richText = (run: Record<string, unknown>): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', ...run }],
});

const openUrl = ({ label, url }: ChatPart & { kind: 'link' }) => ({
  type: 'Action.OpenUrl',
  title: cut(label, MOST_IN_TITLE),
  url,
});
