import { randomInt } from 'node:crypto';

/** Without signs that are taken for one another on a screen across a room. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 6;
/** People come in before the beginning. */
const OPENS_BEFORE_MS = 15 * 60_000;

/** A code for a room, by chance. */
export const newCode = (): string =>
  Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A code as somebody typed it: whatever its case, blanks and hyphens. */
export const readCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

interface Times {
  state: 'planned' | 'held' | 'cancelled';
  startsAt: Date;
  endsAt: Date;
}

/** Whether somebody can be marked by now. */
export const isOpening = ({ state, startsAt }: Times, now: Date): boolean =>
  state !== 'cancelled' && now.getTime() >= startsAt.getTime() - OPENS_BEFORE_MS;

/** Whether the code in the room holds: from 15 minutes before the beginning to the end. */
export const isCodeOpen = (session: Times, now: Date): boolean =>
  isOpening(session, now) && now < session.endsAt;

/** From when the code holds. */
export const opensAt = (startsAt: Date): Date => new Date(startsAt.getTime() - OPENS_BEFORE_MS);
