import { instant } from '../database/values.js';
import type { Reachability } from './reachability.js';

/** A message that a claim holds, with whom it is for as they are now. */
export interface ClaimedMessage extends Reachability {
  id: number;
  publicId: string;
  name: string;
  address: string | null;
  subject: string;
  words: string | null;
  attempts: number;
  createdAt: Date;
}

export interface ClaimedRow extends Pick<
  ClaimedMessage,
  'id' | 'publicId' | 'reach' | 'name' | 'attempts' | 'words'
> {
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
}

/** Messages of a claim that were not handed over yet; six times the instant, then the token. */
export const CLAIMED = `SELECT o.id, o.public_id AS publicId, o.reach, o.address, o.subject, o.words, o.attempts, o.created_at AS createdAt,
              o.expires_at AS expiresAt, p.email, p.given_name || ' ' || p.family_name AS name, p.erased_at AS erasedAt,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?) AS serving,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at > ? AND s.ends_at > ?) AS toStart,
              (SELECT COUNT(*) FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?) AS absent,
              (SELECT COUNT(*) FROM outbox b WHERE b.person_id = p.id AND b.address = p.email AND b.reason = 'bounced') AS bounced
         FROM outbox o JOIN persons p ON p.id = o.person_id WHERE o.owner = ? AND o.status = 'claimed' ORDER BY o.id`;

export function toClaimed(row: ClaimedRow, now: Date): ClaimedMessage {
  const { id, publicId: messageId, reach, name, address, attempts, words } = row;
  return {
    id,
    publicId: messageId,
    reach,
    name,
    address,
    attempts,
    words,
    subject: row.subject ?? '',
    createdAt: instant(row.createdAt),
    isErased: row.erasedAt !== null || address === null,
    isSameAddress: address === row.email,
    isBounced: Number(row.bounced) > 0,
    isInService: Number(row.serving) > 0,
    isToStart: Number(row.toStart) > 0,
    isAbsent: Number(row.absent) > 0,
    isTooLate: instant(row.expiresAt) <= now,
  };
}
