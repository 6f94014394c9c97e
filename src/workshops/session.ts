import { DateTime } from 'luxon';
import type { Day } from '../common/days.js';

/** Who may take seats: learners for themselves and managers for their line too, or trainers alone. */
export const BOOKING_MODES = ['open', 'trainer'] as const;
export type BookingMode = (typeof BOOKING_MODES)[number];

export const SESSION_STATES = ['planned', 'held', 'cancelled'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** News of sessions, written in the run of the change; `subjectId` is the session. */
export const SESSION_RESCHEDULED = 'session.rescheduled';
export const SESSION_CANCELLED = 'session.cancelled';
export const SESSION_GREW = 'session.grew';

/** A time as a clock on the wall of the room shows it. */
export interface LocalStart {
  onDay: Day;
  /** `09:30`. */
  at: string;
  timeZone: string;
}

/** The instants between which a session lies; null where the clocks skip that time on that day. */
export function instantsOf(
  { onDay, at, timeZone }: LocalStart,
  minutes: number,
): { startsAt: Date; endsAt: Date } | null {
  const local = DateTime.fromISO(`${onDay}T${at}`, { zone: timeZone });
  if (!local.isValid || local.toFormat('HH:mm') !== at) return null;
  return { startsAt: local.toJSDate(), endsAt: local.plus({ minutes }).toJSDate() };
}
