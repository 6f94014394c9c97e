import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import {
  SESSION_COLUMNS,
  SESSIONS,
  type SessionRow,
  type StoredSession,
  toSession,
} from '../workshops/sessions.repository.js';

/** Somebody who booked or waits. */
export interface BookedPerson {
  id: number;
  personId: number;
}

/** A booking with its session. */
export interface BookedSession extends SessionRow {
  bookingId: number;
  personId: number;
  status: string;
  attendance: string | null;
}

/** Reads whom to tell of sessions. */
@Injectable()
export class BookedPeopleRepository {
  constructor(private readonly database: Database) {}

  /** Who booked a session or waits for it, after a booking. */
  async of(sessionId: number, afterId: number, most: number): Promise<BookedPerson[]> {
    return await this.database.query(
      `SELECT b.id, b.person_id AS personId FROM bookings b
        WHERE b.session_id = ? AND b.status IN ('booked', 'waiting') AND b.id > ? ORDER BY b.id LIMIT ${Math.trunc(most)}`,
      [sessionId, afterId],
    );
  }

  /** Seats in planned sessions that begin between these times, after a booking. */
  async seatsBetween(from: Date, to: Date, afterId: number, most: number): Promise<BookedSession[]> {
    return await this.read(
      `s.state = 'planned' AND s.starts_at > ? AND s.starts_at <= ? AND b.status = 'booked' AND b.id > ?
        ORDER BY b.id LIMIT ${Math.trunc(most)}`,
      [from, to, afterId],
    );
  }

  /** These bookings with their sessions, whatever became of them. */
  async bookings(ids: readonly number[]): Promise<Map<number, BookedSession>> {
    const rows = ids.length === 0 ? [] : await this.read(`b.id IN (${slots(ids)})`, ids);
    return new Map(rows.map((row) => [row.bookingId, row]));
  }

  private async read(where: string, parameters: readonly (number | Date)[]): Promise<BookedSession[]> {
    const rows = await this.database.query<StoredSession & Omit<BookedSession, keyof SessionRow>>(
      `SELECT ${SESSION_COLUMNS}, b.id AS bookingId, b.person_id AS personId, b.status, b.attendance
         FROM ${SESSIONS} JOIN bookings b ON b.session_id = s.id WHERE ${where}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, ...toSession(row) }));
  }
}
