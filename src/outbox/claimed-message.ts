import type { ChatKind, ChatStatus } from '../chat-channels/chat-channel.entity.js';
import { instant } from '../database/values.js';
import type { Channel } from './message-state.js';
import type { Reachability } from './reachability.js';

/** Where a message is posted to. */
export interface ClaimedChat {
  id: number;
  kind: ChatKind;
  /** What admins call it; null for somebody’s own. */
  name: string | null;
  url: string;
}

/** A message that a claim holds, with whom it is for as they are now. */
export interface ClaimedMessage extends Reachability {
  id: number;
  publicId: string;
  /** Null for a post to a department. */
  personId: number | null;
  name: string;
  address: string | null;
  /** Null for a mail, and where the chat is there no more. */
  chat: ClaimedChat | null;
  subject: string;
  words: string | null;
  attempts: number;
  createdAt: Date;
}

export interface ClaimedRow extends Pick<
  ClaimedMessage,
  'id' | 'publicId' | 'personId' | 'reach' | 'attempts' | 'words'
> {
  channel: Channel;
  name: string | null;
  address: string | null;
  email: string | null;
  subject: string | null;
  createdAt: Date | string;
  expiresAt: Date | string;
  erasedAt: Date | string | null;
  serving: number | string;
  toStart: number | string;
  absent: number | string;
  bounced: number | string;
  chatId: number | null;
  chatKind: ChatKind | null;
  chatName: string | null;
  chatUrl: string | null;
  chatStatus: ChatStatus | null;
  chatPersonId: number | null;
}

/** Messages of a claim that were not handed over yet; six times the instant, then the token. */
export const CLAIMED = `SELECT o.id, o.public_id AS publicId, o.person_id AS personId, o.channel, o.reach, o.address, o.subject, o.words, o.attempts, o.created_at AS createdAt,
              o.expires_at AS expiresAt, p.email, p.given_name || ' ' || p.family_name AS name, p.erased_at AS erasedAt,
              c.id AS chatId, c.kind AS chatKind, c.name AS chatName, c.hook_url AS chatUrl, c.status AS chatStatus, c.person_id AS chatPersonId,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?) AS serving,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at > ? AND s.ends_at > ?) AS toStart,
              (SELECT COUNT(*) FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?) AS absent,
              (SELECT COUNT(*) FROM outbox b WHERE b.person_id = p.id AND b.address = p.email AND b.reason = 'bounced') AS bounced
         FROM outbox o LEFT JOIN persons p ON p.id = o.person_id LEFT JOIN chat_channels c ON c.id = o.chat_channel_id
        WHERE o.owner = ? AND o.status = 'claimed' ORDER BY o.id`;

export function toClaimed(row: ClaimedRow, now: Date): ClaimedMessage {
  const { id, publicId: messageId, personId, reach, name, address, attempts, words } = row;
  const chat = chatOf(row);
  const isMail = row.channel === 'email';
  return {
    id,
    publicId: messageId,
    personId,
    reach,
    name: name ?? '',
    address,
    chat,
    attempts,
    words,
    subject: row.subject ?? '',
    createdAt: instant(row.createdAt),
    isErased: row.erasedAt !== null || words === null || (isMail && address === null),
    isSameAddress: isMail ? address === row.email : chat !== null,
    isBounced: isMail && Number(row.bounced) > 0,
    isInService: Number(row.serving) > 0,
    isToStart: Number(row.toStart) > 0,
    isAbsent: Number(row.absent) > 0,
    isTooLate: instant(row.expiresAt) <= now,
  };
}

/** The chat while it is switched on and still of whom the message is for. */
function chatOf({
  chatId,
  chatKind,
  chatName,
  chatUrl,
  chatStatus,
  chatPersonId,
  personId,
}: ClaimedRow): ClaimedChat | null {
  if (chatId === null || chatKind === null || chatUrl === null) return null;
  return chatStatus === 'on' && chatPersonId === personId
    ? { id: chatId, kind: chatKind, name: chatName, url: chatUrl }
    : null;
}
