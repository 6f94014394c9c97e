import type { SessionRow } from '../sessions.repository.js';

/** A browser that somebody is signed in on. */
export class SessionView {
  id: string;
  /** Whether it is the one that asks. */
  isCurrent: boolean;
  /** On a device that several people use: it ends after three minutes without use. */
  isShared: boolean;
  signedInAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

export function toSessionView(row: SessionRow, currentId: number): SessionView {
  return {
    id: row.publicId,
    isCurrent: row.id === currentId,
    isShared: row.kind === 'shared',
    signedInAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
