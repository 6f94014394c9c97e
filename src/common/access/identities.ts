import type { Identity } from './identity.js';

/** Reads anew who holds a session; the feature that keeps the sessions provides it. */
export abstract class Identities {
  /** Who holds this session by now, with the rights of now; null once it is over. */
  abstract findAgain(sessionId: number): Promise<Identity | null>;
}
