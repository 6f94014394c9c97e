import type { SessionState } from '../../workshops/session.js';
import type { SessionTrainer } from '../../workshops/sessions.repository.js';
import { type AttendanceMark, type Blocker, BLOCKERS, type BookingStatus, cancelUntil } from '../booking.js';
import type { LineBooking, RosterRow, SeenSession } from '../booking-lists.repository.js';
import type { BookingRow } from '../bookings.repository.js';
import type { ListOutcome } from '../bookings.service.js';

/** What came of asking for a seat. */
export class BookingView {
  id: string;
  status: BookingStatus;
  /** How many wait up to and with them; 0 for whoever has a seat. */
  position: number;
}

/** A session as somebody sees it who may be in it. */
export class OpenSessionView {
  id: string;
  workshopId: string;
  title: string;
  text: string | null;
  onDay: string;
  at: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  minutes: number;
  room: string | null;
  /** Where it is met online, for whoever has a seat. */
  link: string | null;
  isOnline: boolean;
  trainers: string[];
  /** Seats that nobody has, and how many wait. */
  free: number;
  waiting: number;
  state: SessionState;
  reason: string | null;
  sequence: number;
  /** Until then its learner can cancel. */
  cancelUntil: string;
  /** Their own booking; null where they have none. */
  booking: BookingView | null;
  attendance: AttendanceMark | null;
}

export class OpenSessionsView {
  items: OpenSessionView[];
  nextCursor: string | null;
}

export class BookingPersonView {
  id: string;
  name: string;
}

/** Somebody of a line in a session. */
export class LineBookingView {
  id: string;
  status: BookingStatus;
  person: BookingPersonView;
  sessionId: string;
  title: string;
  onDay: string;
  at: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  room: string | null;
  cancelUntil: string;
}

export class LineBookingsView {
  items: LineBookingView[];
  nextCursor: string | null;
}

export class BookingReasonView {
  code: string;
  message: string;
}

/** Somebody in a session, for whoever runs it. */
export class RosterEntryView {
  id: string;
  personId: string;
  name: string;
  employeeNumber: string;
  status: BookingStatus;
  position: number;
  attendance: AttendanceMark | null;
  minutes: number | null;
  /** `list` or `code`. */
  markedHow: string | null;
  /** Why they may not be able to come. */
  troubles: BookingReasonView[];
}

export class RosterView {
  items: RosterEntryView[];
  nextCursor: string | null;
}

export class RefusedNameView {
  /** As it was pasted. */
  name: string;
  reasons: BookingReasonView[];
}

/** What a list of people did. */
export class BookedListView {
  booked: number;
  waiting: number;
  refused: RefusedNameView[];
  /** What names nobody, or nobody whom this workshop is for, or more than one person. */
  notFound: string[];
}

export const toBookingView = ({ publicId, status }: BookingRow, position: number): BookingView => ({
  id: publicId,
  status,
  position,
});

export const toOpenSessionView = (
  row: SeenSession,
  trainers: readonly SessionTrainer[],
): OpenSessionView => ({
  id: row.publicId,
  workshopId: row.workshopPublicId,
  title: row.title,
  text: row.text,
  onDay: row.onDay,
  at: row.at,
  timeZone: row.timeZone,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  minutes: row.minutes,
  room: row.room,
  link: row.status === 'booked' ? row.link : null,
  isOnline: row.link !== null,
  trainers: trainers.filter(({ sessionId }) => sessionId === row.id).map(({ name }) => name),
  free: Math.max(0, row.capacity - row.booked),
  waiting: row.waiting,
  state: row.state,
  reason: row.reason,
  sequence: row.sequence,
  cancelUntil: cancelUntil(row.startsAt, row.cancelHours).toISOString(),
  booking:
    row.bookingPublicId === null || row.status === null
      ? null
      : { id: row.bookingPublicId, status: row.status, position: row.position },
  attendance: row.attendance,
});

export const toLineBookingView = (row: LineBooking): LineBookingView => ({
  id: row.bookingPublicId,
  status: row.status,
  person: { id: row.personPublicId, name: row.personName },
  sessionId: row.publicId,
  title: row.title,
  onDay: row.onDay,
  at: row.at,
  timeZone: row.timeZone,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  room: row.room,
  cancelUntil: cancelUntil(row.startsAt, row.cancelHours).toISOString(),
});

export const toReasons = (reasons: readonly Blocker[]): BookingReasonView[] =>
  reasons.map((code) => ({ code, message: BLOCKERS[code] }));

export const toRosterEntryView = (row: RosterRow, troubles: readonly Blocker[]): RosterEntryView => ({
  id: row.publicId,
  personId: row.personPublicId,
  name: row.personName,
  employeeNumber: row.employeeNumber,
  status: row.status,
  position: row.position,
  attendance: row.attendance,
  minutes: row.minutes,
  markedHow: row.markedHow,
  troubles: toReasons(troubles),
});

export const toBookedListView = ({ booked, waiting, refused, notFound }: ListOutcome): BookedListView => ({
  booked,
  waiting,
  refused: refused.map(({ name, reasons }) => ({ name, reasons: toReasons(reasons) })),
  notFound,
});
