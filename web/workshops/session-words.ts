import { dayInWords } from '../text/dates.js';
import { text } from './messages.js';
import type { Session, Workshop } from './workshops-data.js';

export const whenOf = ({ onDay, at, timeZone }: Session) =>
  text('when', { day: dayInWords(onDay), time: at, zone: timeZone });

export const seatsOf = ({ room, booked, capacity }: Session) =>
  text('sessionLine', { place: room ?? text('online'), booked, capacity });

export function scopeWords({ scopeKind, scopeName }: Pick<Workshop, 'scopeKind' | 'scopeName'>): string {
  if (scopeName === null) return text('everybody');
  return scopeKind === 'reporting-line' ? text('line', { name: scopeName }) : scopeName;
}
