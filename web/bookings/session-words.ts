import { dayInWords, dayOf, minutesInWords } from '../text/dates.js';
import { ApiError } from '../api/api-error.js';
import { timeZone as ownZone } from '../text/locale.js';
import { text } from './messages.js';
import type { OpenSession } from './bookings-data.js';

type Times = Pick<OpenSession, 'onDay' | 'at' | 'timeZone' | 'startsAt'>;

/** The time of an instant on the reader's clock, `09:30`. */
export const timeOf = (instant: string, timeZone = ownZone()) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

/** The day and the time of the room; whether the reader's own clock shows another one. */
export function whenWords({ onDay, at, timeZone, startsAt }: Times): string {
  const isSame = dayOf(new Date(startsAt)) === onDay && timeOf(startsAt) === at;
  if (isSame) return text('whenYours', { day: dayInWords(onDay), time: at });
  const room = text('when', { day: dayInWords(onDay), time: at, zone: timeZone });
  return `${room}. ${text('yours', { time: `${dayInWords(dayOf(new Date(startsAt)))}, ${timeOf(startsAt)}` })}`;
}

/** Whether a moment is over. */
export const isOver = (instant: string) => new Date(instant) <= new Date();

export function placeWords({
  room,
  isOnline,
  minutes,
}: Pick<OpenSession, 'room' | 'isOnline' | 'minutes'>): string {
  return text('place', { room: roomWords(room, isOnline), minutes: minutesInWords(minutes) });
}

function roomWords(room: string | null, isOnline: boolean): string {
  if (room === null) return text('online');
  return isOnline ? text('roomAndOnline', { room }) : room;
}

const REASONS = [
  'SESSION_CANCELLED',
  'SESSION_PAST',
  'TRAINER_BOOKS',
  'ALREADY_BOOKED',
  'SERIES_BOOKED',
  'CLASH',
  'ABSENT',
  'NOT_IN_SERVICE',
  'SESSION_FULL',
  'CANCELLATION_CLOSED',
] as const;

/** Reasons of a refusal, each a sentence. */
export function refusedReasons(details: readonly { code?: string }[]): string {
  const reasons = REASONS.filter((reason) => details.some(({ code }) => code === reason));
  return reasons.map((reason) => text(`why:${reason}`)).join(' ');
}

/** A screen's words for a refusal with its reasons. */
export function refusedWords(error: unknown): Record<string, string> {
  const details = error instanceof ApiError ? error.details : [];
  return {
    BOOKING_REFUSED: text('refused', { reasons: refusedReasons(details) }),
    CANCELLATION_CLOSED: text('tooLate'),
  };
}
