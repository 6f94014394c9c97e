import type { SessionRow } from '../sessions.repository.js';

/** A bearer token of one's own, without its secret. */
export class TokenView {
  id: string;
  name: string;
  createdAt: string;
  /** To five minutes. */
  lastUsedAt: string;
  expiresAt: string;
}

/** A new bearer token; the only time that it is shown. */
export class NewTokenView {
  /** Send it as `Authorization: Bearer …`. */
  token: string;
  expiresAt: string;
}

export function toTokenView(row: SessionRow): TokenView {
  return {
    id: row.publicId,
    name: row.name ?? '',
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
