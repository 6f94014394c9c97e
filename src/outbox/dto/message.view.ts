import { NamedView } from '../../people/dto/person.view.js';
import type { MessageReason, MessageStatus } from '../message-state.js';
import type { OutboxCounts, OutboxRow } from '../outbox-list.repository.js';
import { readWords, toPlainText } from '../words.js';

export class MessageView {
  id: string;
  person: NamedView;
  /** Such as test. */
  kind: string;
  /** Null once it was erased. */
  subject: string | null;
  status: MessageStatus;
  /** Why it is where it is; null where the state says all. */
  reason: MessageReason | null;
  /** What the mail server said last. */
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
  /** The message as plain text; null once it was erased. */
  text: string | null;
}

export class MessagePageView {
  items: MessageView[];
  nextCursor: string | null;
}

export class OutboxStateView {
  /** The address that mail comes from; null while the settings name no mail server, and then none is sent. */
  sender: string | null;
  /** When the mail server last took a test message over. */
  testedAt: string | null;
  waiting: number;
  /** Since when the oldest of them could have been sent. */
  oldestWaitingAt: string | null;
  underWay: number;
  failed: number;
  unconfirmed: number;
}

export function toMessageView(row: OutboxRow): MessageView {
  const { publicId, kind, subject, status, reason, reply, attempts } = row;
  return {
    id: publicId,
    person: {
      id: row.personPublicId,
      name: row.personName,
    },
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
    text: row.words === null ? null : toPlainText(readWords(row.words), publicUrl),
  };
}

export function toOutboxStateView(
  { waiting, oldestWaitingAt, underWay, failed, unconfirmed }: OutboxCounts,
  sender: string | null,
  testedAt: Date | null,
): OutboxStateView {
  return {
    sender,
    waiting,
    underWay,
    failed,
    unconfirmed,
    testedAt: testedAt?.toISOString() ?? null,
    oldestWaitingAt: oldestWaitingAt?.toISOString() ?? null,
  };
}
