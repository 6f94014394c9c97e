import type { WayIn } from '../ways-in.repository.js';

/** How somebody can sign in. When they last did is known while they are signed in, and kept no longer. */
export class WayInView {
  hasPassword: boolean;
  passwordSetAt: string | null;
  /** Since when an admin has locked them out. */
  disabledAt: string | null;
  /** Browsers and shared devices that they are signed in on now. */
  sessions: number;
  /** When one of these was last used. */
  lastSeenAt: string | null;
  /** Until when the activation code that they were given opens something; null where none does. */
  codeUntil: string | null;
  /** Until when a link to set a password that they were given opens something; null where none does. */
  linkUntil: string | null;
}

export function toWayInView({ hasPassword, sessions, ...at }: WayIn): WayInView {
  return {
    hasPassword,
    passwordSetAt: at.passwordSetAt?.toISOString() ?? null,
    disabledAt: at.disabledAt?.toISOString() ?? null,
    sessions,
    lastSeenAt: at.lastSeenAt?.toISOString() ?? null,
    // A code is for a first password: beside one it opens nothing.
    codeUntil: hasPassword ? null : (at.codeUntil?.toISOString() ?? null),
    linkUntil: at.linkUntil?.toISOString() ?? null,
  };
}
