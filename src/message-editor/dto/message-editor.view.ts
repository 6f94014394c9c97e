import { MESSAGE_NAMES, type MessageName, shapeOf } from '../../message-texts/message-catalogue.js';
import {
  isList,
  mayBeMissing,
  type VariableKind,
  type Variables,
} from '../../message-texts/message-shape.js';
import type { MessageText } from '../../message-texts/template.js';
import { type Words, toHtml, toPlainText } from '../../outbox/words.js';
import type { Preview } from '../message-previews.js';
import type { MessageStanding, TextMistake, TextState } from '../message-standing.js';

/** A message in a language in which it says something. */
export class ListedTextView {
  language: string;
  state: TextState;
  /** Whether the folder or the program says something else by now than when it was written. */
  isOutdated: boolean;
}

export class ListedMessageView {
  name: MessageName;
  /** As it is written in English. */
  subject: string;
  texts: ListedTextView[];
}

export class ListedMessagesView {
  items: ListedMessageView[];
  /** Always null: there are some dozens. */
  nextCursor: string | null;
}

export class MessageTextView {
  subject: string;
  button: string | null;
  body: string;
}

/** What a text can name; `insert` is what says it. */
export class VariableView {
  name: string;
  kind: 'text' | 'day' | 'count' | 'flag' | 'list';
  isOptional: boolean;
  insert: string;
  /** The list whose items have it; null for those of the message itself. */
  within: string | null;
}

export class EditableMessageView {
  name: MessageName;
  language: string;
  state: TextState;
  hasButton: boolean;
  text: MessageTextView;
  /** What would be said without what was written here; null where that would be in another language. */
  below: MessageTextView | null;
  isOutdated: boolean;
  /** To be named by whoever writes over it; 0 where nobody has written. */
  version: number;
  writtenAt: string | null;
  writtenBy: string | null;
  variables: VariableView[];
}

/** The version that an act left, to be named by whoever takes it back. */
export class MessageVersionView {
  version: number;
}

/** Something at a line of a part: to be put right, or that could be better. */
export class TextMistakeView {
  part: 'subject' | 'button' | 'body';
  line: number;
  message: string;
}

export class MailPreviewView {
  subject: string;
  text: string;
  html: string;
}

export class InboxPreviewView {
  subject: string;
  paragraphs: string[];
  button: string | null;
}

export class MessagePreviewView {
  mistakes: TextMistakeView[];
  advice: TextMistakeView[];
  /** Null while there are mistakes. */
  mail: MailPreviewView | null;
  /** Null for what goes by mail alone, and while there are mistakes. */
  inbox: InboxPreviewView | null;
}

export function toListedMessages(standings: readonly MessageStanding[]): ListedMessagesView {
  const items = MESSAGE_NAMES.map((name) => {
    const texts = standings.filter(({ message }) => message === name);
    const shown = texts.find(({ language }) => language === 'en') ?? texts[0];
    return {
      name,
      subject: shown?.text.subject ?? '',
      texts: texts.map(({ language, state, isOutdated }) => ({ language, state, isOutdated })),
    };
  });
  return { items, nextCursor: null };
}

const toText = ({ subject, button, body }: MessageText): MessageTextView => ({ subject, button, body });

export function toEditableMessage(standing: MessageStanding): EditableMessageView {
  const { message: name, language, state, text, below, isOutdated, version, changedAt } = standing;
  const { variables, hasButton } = shapeOf(name);
  const isWritten = state === 'written';
  return {
    name,
    language,
    state,
    hasButton,
    text: toText(text),
    below: below && toText(below),
    isOutdated,
    version,
    writtenAt: isWritten ? (changedAt?.toISOString() ?? null) : null,
    writtenBy: isWritten ? standing.changedByName : null,
    variables: toVariables(variables, null),
  };
}

const toVariables = (variables: Variables, within: string | null): VariableView[] =>
  Object.entries(variables).flatMap(([name, kind]) => [
    {
      name,
      kind: kindOf(kind),
      isOptional: mayBeMissing(kind),
      insert: insertOf(name, kind),
      within,
    },
    ...(isList(kind) ? toVariables(kind.each, name) : []),
  ]);

function kindOf(kind: VariableKind): VariableView['kind'] {
  if (isList(kind)) return 'list';
  if (kind === 'text' || kind === 'text?') return 'text';
  return kind === 'count' || kind === 'flag' ? kind : 'day';
}

function insertOf(name: string, kind: VariableKind): string {
  if (isList(kind)) {
    const [first] = Object.keys(kind.each);
    return `{{#each ${name}}}\n{{${first}}}\n{{/each}}`;
  }
  if (kind === 'flag') return `{{#if ${name}}}…{{/if}}`;
  const said = kind === 'day' || kind === 'day?' ? `{{weekday ${name}}}` : `{{${name}}}`;
  return mayBeMissing(kind) ? `{{#if ${name}}}${said}{{/if}}` : said;
}

const toMistake = ({ part, line, message }: TextMistake): TextMistakeView => ({ part, line, message });

const toInbox = (subject: string, { paragraphs, link }: Words): InboxPreviewView => ({
  subject,
  paragraphs,
  button: link?.label ?? null,
});

export const toMessagePreview = (
  { mistakes, advice, mail, inbox }: Preview,
  url: string,
): MessagePreviewView => ({
  mistakes: mistakes.map(toMistake),
  advice: advice.map(toMistake),
  mail: mail && {
    subject: mail.subject,
    text: toPlainText(mail.words, url),
    html: toHtml(mail.subject, mail.words, url),
  },
  inbox: inbox && toInbox(inbox.subject, inbox.words),
});
