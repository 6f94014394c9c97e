import type { ChatKind } from '../../chat-channels/chat-channel.entity.js';
import { NamedView } from '../../people/dto/person.view.js';
import type { Channel, MessageReason, MessageStatus } from '../message-state.js';
import type { OutboxCounts, OutboxRow } from '../outbox-list.repository.js';
import { readWords, toPlainText } from '../words.js';

/** Where a message is posted to. */
export class MessageChatView {
  service: ChatKind;
  /** What admins call it; null for somebody’s own. */
  name: string | null;
}

export class MessageView {
  id: string;
  /** Null for a post to a department. */
  person: NamedView | null;
  channel: Channel;
  /** Of a message to a chat. */
  chat: MessageChatView | null;
  /** Such as test. */
  kind: string;
  /** Null once it was erased. */
  subject: string | null;
  status: MessageStatus;
  /** Why it is where it is; null where the state says all. */
  reason: MessageReason | null;
  /** What the mail server or the chat said last. */
  reply: string | null;
  attempts: number;
  createdAt: string;
  /** When it is tried next; null where it is not. */
  nextAttemptAt: string | null;
  /** Since when it is in its last state; null while it is under way. */
  settledAt: string | null;
  /** Whether an admin may send it again. */
  canBeRepeated: boolean;
}

export class MessageDetailView extends MessageView {
  /** Null once it was erased. */
  address: string | null;
  /** The message as plain text; null once it was erased, and where it cannot be read. */
  text: string | null;
}

export class MessagePageView {
  items: MessageView[];
  nextCursor: string | null;
}

/** How much waits for a channel, and what went wrong. */
export class ChannelCountsView {
  waiting: number;
  /** From when on the first of them may be sent: since then it waits, or then it is tried next. */
  oldestWaitingAt: string | null;
  underWay: number;
  failed: number;
  unconfirmed: number;
}

export class OutboxStateView {
  /** The address that mail comes from; null while the settings name no mail server, and then none is sent. */
  sender: string | null;
  /** When the mail server last took a test message over. */
  testedAt: string | null;
  email: ChannelCountsView;
  chat: ChannelCountsView;
}

export const toCountsView = ({ oldestWaitingAt, ...counts }: OutboxCounts): ChannelCountsView => ({
  ...counts,
  oldestWaitingAt: oldestWaitingAt?.toISOString() ?? null,
});

export function toMessageView(row: OutboxRow): MessageView {
  const { publicId, kind, subject, status, reason, reply, attempts } = row;
  return {
    id: publicId,
    person: row.personPublicId === null ? null : { id: row.personPublicId, name: row.personName ?? '' },
    channel: row.channel,
    chat: row.chatKind === null ? null : { service: row.chatKind, name: row.chatName },
    kind,
    subject,
    status,
    reason,
    reply,
    attempts,
    createdAt: row.createdAt.toISOString(),
    nextAttemptAt: status === 'planned' ? row.nextAttemptAt.toISOString() : null,
    settledAt: row.settledAt?.toISOString() ?? null,
    canBeRepeated:
      row.words !== null && (status === 'failed' || (status === 'unconfirmed' && row.repeatedAt === null)),
  };
}

export function toMessageDetailView(row: OutboxRow, publicUrl: string): MessageDetailView {
  return {
    ...toMessageView(row),
    address: row.address,
    text: textOf(row.words, publicUrl),
  };
}

/** A message whose words cannot be read is shown all the same: somebody has to look at it. */
function textOf(words: string | null, publicUrl: string): string | null {
  try {
    return words === null ? null : toPlainText(readWords(words), publicUrl);
  } catch {
    return null;
  }
}

export const toOutboxStateView = (
  { email, chat }: Record<Channel, OutboxCounts>,
  sender: string | null,
  testedAt: Date | null,
): OutboxStateView => ({
  sender,
  testedAt: testedAt?.toISOString() ?? null,
  email: toCountsView(email),
  chat: toCountsView(chat),
});
