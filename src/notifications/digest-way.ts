import { isOptional } from '../notice-preferences/notice-kinds.js';
import { stopMailPath } from '../notice-preferences/stopped-mail.js';
import type { PlannedMessage } from '../outbox/outbox.repository.js';
import type { Footer } from './digest-words.js';
import type { Recipient, WaitingNotice } from './digests.repository.js';

/** The one way outside the app: the chat that somebody connected, or else their mail; null where they have neither. */
export function outwardOf({
  chatChannelId,
  email,
}: Pick<Recipient, 'chatChannelId' | 'email'>): PlannedMessage['to'] | null {
  if (chatChannelId !== null) return { channel: 'chat', chatChannelId };
  return email === null ? null : { channel: 'email', address: email };
}

/** What a digest ends with. What stands in a chat may be read by others, so that there it does nothing without a sign-in. */
export function footerOf(
  messageId: string,
  chatChannelId: number | null,
  notices: readonly Pick<WaitingNotice, 'kind'>[],
): Footer {
  const hasOptional = chatChannelId === null && notices.some(({ kind }) => isOptional(kind));
  return {
    path: hasOptional ? stopMailPath(messageId) : '/profile',
    isOptional: hasOptional,
    isInChat: chatChannelId !== null,
  };
}
