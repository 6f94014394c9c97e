const DAY_MS = 86_400_000;
const IDLE_DAYS = 30;
const LONGEST_DAYS = 90;

/** When a browser session used now ends: 30 days later, but never more than 90 days after the sign-in. */
export function browserSessionEnd(signedInAt: Date, now: Date): Date {
  const idle = now.getTime() + IDLE_DAYS * DAY_MS;
  return new Date(Math.min(idle, signedInAt.getTime() + LONGEST_DAYS * DAY_MS));
}
