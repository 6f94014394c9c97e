import type { CookieKind } from './session.entity.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const IDLE_MS: Record<CookieKind, number> = { browser: 30 * DAY_MS, shared: 3 * MINUTE_MS };
const LONGEST_MS = 90 * DAY_MS;

/**
 * When a session used now ends: 30 days later, on a shared device 3 minutes later (programme rule), but never more than
 * 90 days after the sign-in.
 */
export function sessionEnd(kind: CookieKind, signedInAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + IDLE_MS[kind], signedInAt.getTime() + LONGEST_MS));
}
