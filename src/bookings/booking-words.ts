import type { Day } from '../common/days.js';
import type { Told } from '../message-texts/message-catalogue.js';

/** The session that somebody is told of. */
export interface ToldSession {
  title: string;
  onDay: Day;
  at: string;
  timeZone: string;
  room: string | null;
}

/** The values by which a message says when and where a session is, by the clock of its room. */
const valuesOf = ({ title: workshop, onDay, at: time, timeZone: zone, room }: ToldSession) => ({
  workshop,
  onDay,
  time,
  zone,
  room,
});

/** A seat or a place on the waiting list that somebody else took for them, one that came free, one that was taken back; a session that was moved, or is tomorrow, or that they missed. */
export const sessionWords = (
  message:
    | 'booking-seat'
    | 'booking-waiting'
    | 'booking-promoted'
    | 'booking-taken-back'
    | 'session-moved'
    | 'session-soon'
    | 'session-missed',
  session: ToldSession,
): Told => ({ message, values: valuesOf(session), path: '/workshops' });

export const cancelledWords = (session: ToldSession, reason: string | null): Told => ({
  message: 'session-cancelled',
  values: { ...valuesOf(session), reason },
  path: '/workshops',
});
