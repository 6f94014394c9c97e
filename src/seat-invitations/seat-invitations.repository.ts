import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import {
  SESSION_COLUMNS,
  SESSIONS,
  type SessionRow,
  type StoredSession,
  toSession,
} from '../workshops/sessions.repository.js';
import { NOT_MERGED, servesAt } from '../people/visible-people.js';

/** A booking as it is now, beside what the calendar of its person was told last. */
export interface SeatStanding extends SessionRow {
  bookingId: number;
  bookingPublicId: string;
  personId: number;
  givenName: string;
  personName: string;
  email: string;
  text: string | null;
  hasSeat: boolean;
  /** SEQUENCE of the last mail; -1 before the first. */
  lastSequence: number;
  /** The session's sequence that it told of; null where it told of no seat. */
  toldSequence: number | null;
}

type Stored = StoredSession &
  Omit<SeatStanding, keyof SessionRow | 'hasSeat' | 'lastSequence'> & {
    hasSeat: number | string;
    lastSequence: number | null;
  };

const HAS_SEAT = "(b.status = 'booked' AND s.state = 'planned')";
/** Whether what was told last has certainly not been sent, since its person went on leave or has another address. */
const NEVER_SENT = `EXISTS (SELECT 1 FROM notices n JOIN outbox o ON o.id = n.message_id
  WHERE n.cause = 'seat:' || b.id || ':' || i.sequence AND o.status = 'suppressed' AND o.reason IN ('on-leave', 'address-changed'))`;
/** Whose calendar says something else than what holds; three times the instant. Nothing is sent to whoever is away, has left or has no address. */
const TO_TELL = `s.state IN ('planned', 'cancelled') AND s.starts_at > ? AND p.email IS NOT NULL AND p.erased_at IS NULL AND ${NOT_MERGED}
  AND ((${HAS_SEAT} AND (i.told_sequence IS NULL OR i.told_sequence <> s.sequence)) OR (NOT ${HAS_SEAT} AND i.told_sequence IS NOT NULL) OR ${NEVER_SENT})
  AND ${servesAt('p.id')}
  AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?)`;
const FROM = `${SESSIONS} JOIN bookings b ON b.session_id = s.id JOIN persons p ON p.id = b.person_id
  LEFT JOIN seat_invitations i ON i.booking_id = b.id`;
const instants = (now: Date) => [now, now, now, now, now];

/** What calendars were told of seats. */
@Injectable()
export class SeatInvitationsRepository {
  constructor(private readonly database: Database) {}

  /** Bookings of sessions to come whose calendars are to be told something, after a booking; of these sessions alone where any are named. */
  async toTell(
    now: Date,
    afterId: number,
    most: number,
    sessionIds: readonly number[] = [],
  ): Promise<number[]> {
    const of = sessionIds.length > 0 ? `AND s.id IN (${slots(sessionIds)})` : '';
    const rows = await this.database.query<{ id: number }>(
      `SELECT b.id FROM ${FROM} WHERE ${TO_TELL} ${of} AND b.id > ? ORDER BY b.id LIMIT ${Math.trunc(most)}`,
      [...instants(now), ...sessionIds, afterId],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets these bookings be told one after the other until the run ends. */
  async takeTurns(bookingIds: readonly number[]): Promise<void> {
    await this.database.insertMany(
      'seat_invitations',
      ['booking_id'],
      bookingIds.map((id) => [id]),
      { once: true },
    );
    await this.database.execute(
      `UPDATE seat_invitations SET turn = turn + 1 WHERE booking_id IN (${slots(bookingIds)})`,
      bookingIds,
    );
  }

  /** Which of these bookings are to be told now, and what. */
  async standing(bookingIds: readonly number[], now: Date): Promise<SeatStanding[]> {
    const rows = await this.database.query<Stored>(
      `SELECT ${SESSION_COLUMNS}, w.text, b.id AS bookingId, b.public_id AS bookingPublicId, p.id AS personId,
              p.given_name AS givenName, p.given_name || ' ' || p.family_name AS personName, p.email,
              CASE WHEN ${HAS_SEAT} THEN 1 ELSE 0 END AS hasSeat, i.sequence AS lastSequence, i.told_sequence AS toldSequence
         FROM ${FROM} WHERE ${TO_TELL} AND b.id IN (${slots(bookingIds)}) ORDER BY b.id`,
      [...instants(now), ...bookingIds],
    );
    return rows.map((row) => ({
      ...row,
      ...toSession(row),
      hasSeat: Number(row.hasSeat) > 0,
      lastSequence: row.lastSequence ?? -1,
    }));
  }

  /** Notes that these bookings were told of a session's sequence, or of no seat, with a SEQUENCE one higher each. */
  async told(bookingIds: readonly number[], toldSequence: number | null): Promise<void> {
    await this.database.execute(
      `UPDATE seat_invitations SET sequence = sequence + 1, told_sequence = ? WHERE booking_id IN (${slots(bookingIds)})`,
      [toldSequence, ...bookingIds],
    );
  }

  /** Forgets what was told of bookings that another one of the same person stands for, inside the caller's run. */
  async forget(bookingIds: readonly number[]): Promise<void> {
    await this.database.execute(
      `DELETE FROM seat_invitations WHERE booking_id IN (${slots(bookingIds)})`,
      bookingIds,
    );
  }

  /** Of these bookings, those of which a mail of their own has told what holds now, or is about to. */
  async mailed(bookingIds: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT b.id FROM ${FROM} JOIN notices n ON n.cause = 'seat:' || b.id || ':' || i.sequence
         JOIN outbox o ON o.id = n.message_id
        WHERE b.id IN (${slots(bookingIds)}) AND o.status NOT IN ('failed', 'expired', 'suppressed')
          AND ((${HAS_SEAT} AND i.told_sequence = s.sequence) OR (NOT ${HAS_SEAT} AND b.status <> 'waiting' AND i.told_sequence IS NULL))`,
      bookingIds,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
