import { dayOf, shortDay } from '../text/dates.js';
import type { Tone } from '../ui/status-badge.js';
import type { Grant } from './grants-data.js';
import { text } from './messages.js';

/** The reader's day of an instant, short. */
export const shortDayOf = (instant: string) => shortDay(dayOf(new Date(instant)));

/** For whom a role is held. */
export function scopeInWords({ scope: { kind, name } }: Grant): string {
  switch (kind) {
    case 'everybody':
      return text('everybody');
    case 'nobody':
      return text('nobody');
    case 'department':
      return text('departmentNamed', { name: name ?? '' });
    case 'location':
      return text('locationNamed', { name: name ?? '' });
    case 'reporting-line':
      return text('lineNamed', { name: name ?? '' });
  }
}

/** From when to when a role is held; the end is the last day. */
export function periodInWords({ from, until }: Grant, now = Date.now()): string {
  const begins = shortDayOf(from);
  // The instant of the end is the first one outside.
  if (until !== null)
    return text('fromTo', { from: begins, until: shortDay(dayOf(new Date(Date.parse(until) - 1))) });
  return text(Date.parse(from) > now ? 'fromOn' : 'since', { from: begins });
}

/** Whether a role is held now. */
export function stateShown(
  { from, until, revokedAt }: Grant,
  now = Date.now(),
): { tone: Tone; words: string } {
  if (revokedAt !== null) return { tone: 'ended', words: text('revokedOn', { day: shortDayOf(revokedAt) }) };
  if (until !== null && Date.parse(until) <= now) return { tone: 'ended', words: text('ranOut') };
  if (Date.parse(from) > now) return { tone: 'waiting', words: text('coming') };
  return { tone: 'done', words: text('now') };
}

/** Whether a role is held from a day to come. */
export const isComing = ({ from }: Grant, now = Date.now()) => Date.parse(from) > now;

/** Whether a role can still be taken away. */
export const isLive = ({ until, revokedAt }: Grant, now = Date.now()) =>
  revokedAt === null && (until === null || Date.parse(until) > now);
