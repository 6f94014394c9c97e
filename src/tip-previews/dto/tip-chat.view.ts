import type { ChatPart } from '../../chat-messages/chat-parts.js';

/** A part of a message in a chat. */
export class ChatPartView {
  kind: ChatPart['kind'];
  text: string;
  /** Where a link leads; null for what is none. */
  url: string | null;
}

/** A tip as a chat shows it; each service in its own look. */
export class TipChatView {
  parts: ChatPartView[];
}

export const toTipChatView = (parts: readonly ChatPart[]): TipChatView => ({
  parts: parts.map((part) =>
    part.kind === 'link'
      ? { kind: part.kind, text: part.label, url: part.url }
      : { kind: part.kind, text: part.text, url: null },
  ),
});
