/** The server ends a shared session after three minutes without use (programme rule). */
const END_MS = 180_000;
/** Whoever is still there gets a minute to say so (WCAG 2.2.1 asks for twenty seconds at least). */
const WARN_MS = 60_000;
/** How often the server learns that somebody reads or types without asking it anything. */
const TELL_EVERY_MS = 30_000;

interface IdleFacts {
  now: number;
  /** For how long nobody has touched the page. */
  idleMs: number;
  /** Since when the warning stands, null while it does not. */
  warnedAt: number | null;
  /** When the server last learnt that somebody is there. */
  toldAt: number;
}

export type IdleStep =
  { do: 'nothing' } | { do: 'tell-server' } | { do: 'warn'; secondsLeft: number } | { do: 'sign-out' };

/** What to do on a shared device now; a warning, once shown, waits for its answer. */
export function idleStep({ now, idleMs, warnedAt, toldAt }: IdleFacts): IdleStep {
  const leftMs = warnedAt === null ? END_MS - idleMs : WARN_MS - (now - warnedAt);
  if (leftMs <= 0) return { do: 'sign-out' };
  if (warnedAt !== null || leftMs <= WARN_MS) return { do: 'warn', secondsLeft: Math.ceil(leftMs / 1000) };
  const hasBeenUsed = now - idleMs > toldAt;
  return { do: hasBeenUsed && now - toldAt >= TELL_EVERY_MS ? 'tell-server' : 'nothing' };
}
