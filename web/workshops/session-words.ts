import { dayInWords } from '../text/dates.js';
import { text } from './messages.js';
import type { Session, Workshop } from './workshops-data.js';

export const whenOf = ({ onDay, at, timeZone }: Session) =>
  text('when', { day: dayInWords(onDay), time: at, zone: timeZone });

export const seatsOf = ({ room, booked, capacity }: Session) =>
  text('sessionLine', { place: room ?? text('online'), booked, capacity });

/** A minute of a workshop as a trainer's clock beside the wall shows it: `0:05`. */
export const clockOf = (minute: number) =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

export function scopeWords({ scopeKind, scopeName }: Pick<Workshop, 'scopeKind' | 'scopeName'>): string {
  if (scopeName === null) return text('everybody');
  return scopeKind === 'reporting-line' ? text('line', { name: scopeName }) : scopeName;
}
