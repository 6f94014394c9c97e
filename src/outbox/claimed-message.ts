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
}

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
    isInService: Number(row.serving) > 0,
    isToStart: Number(row.toStart) > 0,
    isAbsent: Number(row.absent) > 0,
    isTooLate: instant(row.expiresAt) <= now,
  };
}
