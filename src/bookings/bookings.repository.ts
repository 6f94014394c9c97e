import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { AttendanceMark, BookingStatus } from './booking.js';

export interface BookingRow {
  id: number;
  publicId: string;
  sessionId: number;
  personId: number;
  personPublicId: string;
  personName: string;
  status: BookingStatus;
  attendance: AttendanceMark | null;
  minutes: number | null;
  queuedAt: Date;
}

/** How somebody's attendance is marked. */
export interface Marking {
  attendance: AttendanceMark;
  minutes: number | null;
  how: 'list' | 'code';
  by: number;
  at: Date;
}

const SELECT = `SELECT b.id, b.public_id AS publicId, b.session_id AS sessionId, b.person_id AS personId,
  p.public_id AS personPublicId, p.given_name || ' ' || p.family_name AS personName, b.status, b.attendance, b.minutes,
  b.queued_at AS queuedAt FROM bookings b JOIN persons p ON p.id = b.person_id`;
type Stored = Omit<BookingRow, 'queuedAt'> & { queuedAt: Date | string };
const toBooking = (row: Stored): BookingRow => ({ ...row, queuedAt: instant(row.queuedAt) });

/** Seats and places on waiting lists. Whoever changes them holds the session by `SeatsRepository.hold` first. */
@Injectable()
export class BookingsRepository {
  constructor(private readonly database: Database) {}

  /** Lets these people's bookings be decided one after the other until the run ends. */
  async takeTurns(personIds: readonly number[]): Promise<void> {
    const ids = personIds.toSorted((one, other) => one - other);
    await this.database.insertMany(
      'booking_turns',
      ['person_id'],
      ids.map((id) => [id]),
      { once: true },
    );
    await this.database.execute(
      `UPDATE booking_turns SET turn = turn + 1 WHERE person_id IN (${slots(ids)})`,
      ids,
    );
  }

  async find(id: string): Promise<BookingRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE b.public_id = ?`, [id]);
    return row && toBooking(row);
  }

  /** The bookings of these people in a session, whatever became of them. */
  async of(sessionId: number, personIds: readonly number[]): Promise<BookingRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE b.session_id = ? AND b.person_id IN (${slots(personIds)}) ORDER BY b.queued_at, b.id`,
      [sessionId, ...personIds],
    );
    return rows.map(toBooking);
  }

  /** Bookings of a session by their public ids. */
  async named(sessionId: number, publicIds: readonly string[]): Promise<BookingRow[]> {
    if (publicIds.length === 0) return [];
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE b.session_id = ? AND b.status <> 'cancelled' AND b.public_id IN (${slots(publicIds)})`,
      [sessionId, ...publicIds],
    );
    return rows.map(toBooking);
  }

  /** Whoever waits, in their order, after so many of them. */
  async queue(sessionId: number, skip: number, most: number): Promise<BookingRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE b.session_id = ? AND b.status = 'waiting' ORDER BY b.queued_at, b.id
        LIMIT ${Math.trunc(most)} OFFSET ${Math.trunc(skip)}`,
      [sessionId],
    );
    return rows.map(toBooking);
  }

  /** How many wait up to and with a booking. */
  async positionOf({ sessionId, queuedAt, id }: BookingRow): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      `SELECT COUNT(*) AS count FROM bookings WHERE session_id = ? AND status = 'waiting'
          AND (queued_at < ? OR (queued_at = ? AND id <= ?))`,
      [sessionId, queuedAt, queuedAt, id],
    );
    return Number(row?.count ?? 0);
  }

  /** Gives people a seat or a place on the list, in this order; whoever had cancelled stands behind whoever waits. */
  async put(
    sessionId: number,
    personIds: readonly number[],
    status: BookingStatus,
    { by, at }: { by: number; at: Date },
  ): Promise<void> {
    if (personIds.length === 0) return;
    await this.database.execute(
      `UPDATE bookings SET status = ?, queued_at = ?, booked_by = ?, cancelled_at = NULL, cancelled_by = NULL
        WHERE session_id = ? AND status = 'cancelled' AND person_id IN (${slots(personIds)})`,
      [status, at, by, sessionId, ...personIds],
    );
    await this.database.insertMany(
      'bookings',
      ['public_id', 'session_id', 'person_id', 'status', 'queued_at', 'booked_by'],
      personIds.map((personId) => [publicId(), sessionId, personId, status, at, by]),
      { once: true },
    );
  }

  /** Returns whether it stood until then. */
  async cancel(id: number, by: number, at: Date): Promise<boolean> {
    const sql = `UPDATE bookings SET status = 'cancelled', cancelled_at = ?, cancelled_by = ?
      WHERE id = ? AND status IN ('booked', 'waiting')`;
    return (await this.database.execute(sql, [at, by, id])) === 1;
  }

  /** Takes rows away which another of the same person stands for; `SeatsRepository.recount` belongs to it. */
  async remove(ids: readonly number[]): Promise<void> {
    await this.database.execute(`DELETE FROM bookings WHERE id IN (${slots(ids)})`, ids);
  }

  /** Gives a seat to whoever of these waits; returns how many did. */
  async seat(ids: readonly number[]): Promise<number> {
    return await this.database.execute(
      `UPDATE bookings SET status = 'booked' WHERE status = 'waiting' AND id IN (${slots(ids)})`,
      ids,
    );
  }

  /** Says whether these people were there; returns how many were marked otherwise before. */
  async mark(
    sessionId: number,
    personIds: readonly number[],
    { attendance, minutes, how, by, at }: Marking,
  ): Promise<number> {
    if (personIds.length === 0) return 0;
    return await this.database.execute(
      `UPDATE bookings SET attendance = ?, minutes = ?, marked_how = ?, marked_by = ?, marked_at = ?
        WHERE session_id = ? AND person_id IN (${slots(personIds)})
          AND (attendance IS NULL OR attendance <> ? OR COALESCE(minutes, 0) <> ?)`,
      [attendance, minutes, how, by, at, sessionId, ...personIds, attendance, minutes ?? 0],
    );
  }
}
