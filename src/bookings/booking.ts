/** `walk-in`: there without having booked a seat. */
export const BOOKING_STATUSES = ['booked', 'waiting', 'cancelled', 'walk-in'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

export const ATTENDANCE_MARKS = ['present', 'absent'] as const;
export type AttendanceMark = (typeof ATTENDANCE_MARKS)[number];

/** News of bookings, written in the run of the act; `subjectId` is the booking. */
export const SESSION_BOOKED = 'session.booked';
export const BOOKING_CANCELLED = 'booking.cancelled';
export const BOOKING_PROMOTED = 'booking.promoted';

/** In which part somebody books: for themself, for their line, or as a trainer of the workshop. */
export type BookingPart = 'self' | 'manager' | 'trainer';

/** Why somebody cannot have a seat, or a place on the waiting list. */
export const BLOCKERS = {
  SESSION_CANCELLED: 'The session was cancelled.',
  SESSION_PAST: 'The session has begun already.',
  TRAINER_BOOKS: 'A trainer gives out the seats of this workshop: ask them.',
  ALREADY_BOOKED: 'They have a seat in it, or wait for one.',
  SERIES_BOOKED: 'They have a seat in another session of this workshop, or wait for one: move that.',
  CLASH: 'They are in another session at that time.',
  ABSENT: 'They are away at that time.',
  NOT_IN_SERVICE: 'They are not in the company at that time.',
  SESSION_FULL: 'No seat is free in it: the seat that they have stays theirs.',
  CANCELLATION_CLOSED: 'It is too late to give the seat back: ask the trainer.',
} as const;
export type Blocker = keyof typeof BLOCKERS;

/** What is known of somebody who wants a seat. */
export interface SeatFacts {
  isHere: boolean;
  isInSeries: boolean;
  hasClash: boolean;
  isAbsent: boolean;
  isServing: boolean;
}

/** The session that they want it in, as it stands now. */
export interface WantedSession {
  state: 'planned' | 'held' | 'cancelled';
  startsAt: Date;
  booking: 'open' | 'trainer';
}

/** Every reason why somebody gets neither a seat nor a place on the waiting list; none where they do. */
export function blockersOf(
  session: WantedSession,
  facts: SeatFacts,
  part: BookingPart,
  now: Date,
): Blocker[] {
  const reasons: [boolean, Blocker][] = [
    [session.state === 'cancelled', 'SESSION_CANCELLED'],
    [session.state === 'held' || session.startsAt <= now, 'SESSION_PAST'],
    [session.booking === 'trainer' && part !== 'trainer', 'TRAINER_BOOKS'],
    [facts.isHere, 'ALREADY_BOOKED'],
    [facts.isInSeries, 'SERIES_BOOKED'],
    ...personal(facts),
  ];
  return reasons.filter(([holds]) => holds).map(([, reason]) => reason);
}

/** What stands in the way of somebody being there at that time, whoever booked them and when. */
export const troublesOf = (facts: SeatFacts): Blocker[] =>
  personal(facts)
    .filter(([holds]) => holds)
    .map(([, reason]) => reason);

const personal = ({ hasClash, isAbsent, isServing }: SeatFacts): [boolean, Blocker][] => [
  [hasClash, 'CLASH'],
  [isAbsent, 'ABSENT'],
  [!isServing, 'NOT_IN_SERVICE'],
];

/** The last moment at which learners and managers cancel. */
export const cancelUntil = (startsAt: Date, cancelHours: number): Date =>
  new Date(startsAt.getTime() - cancelHours * 3_600_000);

/** Whether a seat can be given back: by a trainer until the beginning, by others until the window closes, a place on the waiting list always. */
export function mayCancel(
  { status, startsAt, cancelHours }: { status: BookingStatus; startsAt: Date; cancelHours: number },
  part: BookingPart,
  now: Date,
): boolean {
  if (startsAt <= now) return false;
  if (part === 'trainer' || status === 'waiting') return true;
  return cancelUntil(startsAt, cancelHours) > now;
}
