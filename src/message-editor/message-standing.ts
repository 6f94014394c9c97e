import { type MessageName, shapeOf } from '../message-texts/message-catalogue.js';
import {
  checkMessage,
  type MessageContent,
  messageHash,
  type MessagePart,
} from '../message-texts/message-file.js';
import type { MessageText } from '../message-texts/template.js';
import type { StoredText } from '../message-templates/message-texts.repository.js';

/** Where what a message says comes from; `missing` where it says nothing in a language, and another one is said. */
export type TextState = 'shipped' | 'folder' | 'written' | 'missing';

/** A message in a language, for whoever writes it. */
export interface MessageStanding {
  message: MessageName;
  language: string;
  state: TextState;
  text: MessageText;
  /** What would be said without what was written in the browser; null where that would be in another language. */
  below: MessageText | null;
  /** Of what lies below; empty without it. */
  belowHash: string;
  /** Whether something else lies below than when it was written. */
  isOutdated: boolean;
  version: number;
  changedAt: Date | null;
  changedByName: string | null;
}

/** Something to put right, or that could be better, in a part of a text; lines count from 1. */
export interface TextMistake {
  part: MessagePart;
  line: number;
  message: string;
}

/** What is shipped, and what is said to somebody of a language, who may have to read another one. */
export interface Sayings {
  shipped: readonly MessageContent[];
  saidIn: (language: string, message: MessageName, stored: readonly StoredText[]) => MessageText;
}

/** How a message stands in a language, from what is stored of it and what is said without. */
export function standingOf(
  message: MessageName,
  language: string,
  stored: readonly StoredText[],
  { shipped, saidIn }: Sayings,
): MessageStanding {
  const find = (origin: StoredText['origin']) =>
    stored.find((row) => row.message === message && row.language === language && row.origin === origin);
  const [folder, written] = [textOf(find('folder')), find('browser')];
  const ours = shipped.find((one) => one.message === message && one.language === language);
  const below = folder ?? ours ?? null;
  const belowHash = below ? messageHash(below) : '';
  const text = textOf(written);
  return {
    message,
    language,
    state: text ? 'written' : stateBelow(folder, ours),
    text: text ?? below ?? saidIn(language, message, stored),
    below,
    belowHash,
    isOutdated: text !== null && (written?.baseHash ?? '') !== belowHash,
    version: written?.version ?? 0,
    changedAt: written?.changedAt ?? null,
    changedByName: written?.changedByName ?? null,
  };
}

/** What the folder says word for word as the program does is as shipped. */
function stateBelow(folder: MessageText | null, ours: MessageContent | undefined): TextState {
  if (folder && messageHash(folder) !== ours?.hash) return 'folder';
  return folder || ours ? 'shipped' : 'missing';
}

const textOf = (row: StoredText | undefined): MessageText | null =>
  row?.subject && row.body ? { subject: row.subject, button: row.button, body: row.body } : null;

/** What is wrong with a text, and what could be better in it. */
export function judge(
  message: MessageName,
  text: MessageText,
): { mistakes: TextMistake[]; advice: TextMistake[] } {
  const [mistakes, advice]: [TextMistake[], TextMistake[]] = [[], []];
  const into = (list: TextMistake[]) => (part: MessagePart, line: number, what: string) =>
    void list.push({ part, line, message: what });
  checkMessage(message, text, into(mistakes), into(advice));
  return { mistakes, advice };
}

/** A text as it was typed, with line ends of one kind and nothing around it. */
export const tidied = (message: MessageName, { subject, button, body }: MessageText): MessageText => ({
  subject: tidy(subject),
  button: shapeOf(message).hasButton ? tidy(button ?? '') : null,
  body: tidy(body),
});

const tidy = (text: string) => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
