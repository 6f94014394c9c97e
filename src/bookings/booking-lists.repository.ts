import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import { NAMED, type SqlFragment } from '../people/visible-people.js';
import {
  SESSION_COLUMNS,
  SESSIONS,
  type SessionRow,
  type StoredSession,
  toSession,
} from '../workshops/sessions.repository.js';
import { IS_FOR } from '../workshops/workshops.repository.js';
import type { AttendanceMark, BookingStatus } from './booking.js';

/** A session with what somebody has in it. */
export interface SeenSession extends SessionRow {
  text: string | null;
  waiting: number;
  bookingPublicId: string | null;
  status: BookingStatus | null;
  attendance: AttendanceMark | null;
  /** How many wait up to and with them. */
  position: number;
}

/** Somebody in a session, for whoever runs it. */
export interface RosterRow {
  id: number;
  publicId: string;
  personId: number;
  personPublicId: string;
  personName: string;
  employeeNumber: string;
  status: BookingStatus;
  position: number;
  attendance: AttendanceMark | null;
  minutes: number | null;
  markedHow: string | null;
}

/** A booking of somebody in a line. */
export interface LineBooking extends SessionRow {
  bookingId: number;
  bookingPublicId: string;
  status: BookingStatus;
  personPublicId: string;
  personName: string;
}

const WAITING = "(SELECT COUNT(*) FROM bookings q WHERE q.session_id = s.id AND q.status = 'waiting')";
const POSITION = `(SELECT COUNT(*) FROM bookings q WHERE q.session_id = b.session_id AND q.status = 'waiting'
  AND (q.queued_at < b.queued_at OR (q.queued_at = b.queued_at AND q.id <= b.id)))`;
const SEEN = `${SESSION_COLUMNS}, w.text, ${WAITING} AS waiting, b.public_id AS bookingPublicId, b.status, b.attendance,
  CASE WHEN b.status = 'waiting' THEN ${POSITION} ELSE 0 END AS position`;

type Seen<T extends SessionRow> = Omit<T, keyof SessionRow> & StoredSession;

@Injectable()
export class BookingListsRepository {
  constructor(private readonly database: Database) {}

  /** Sessions to come that are for somebody, the next first: those that they can book, and those that they booked. */
  async openFor(
    personId: number,
    requirement: string | undefined,
    { now, today, after, limit }: { now: Date; today: Day; after: [Date, number] | null; limit: number },
  ): Promise<SeenSession[]> {
    const asked = requirement
      ? 'AND EXISTS (SELECT 1 FROM workshop_requirements wr WHERE wr.workshop_id = w.id AND wr.slug = ?)'
      : '';
    const next = after ? 'AND (s.starts_at > ? OR (s.starts_at = ? AND s.id > ?))' : '';
    return await this.seen(
      `SELECT ${SEEN} FROM ${SESSIONS} JOIN persons p ON p.id = ?
         LEFT JOIN bookings b ON b.session_id = s.id AND b.person_id = p.id AND b.status IN ('booked', 'waiting')
        WHERE s.state = 'planned' AND s.starts_at > ? AND (b.id IS NOT NULL OR (w.booking = 'open' AND ${IS_FOR}))
          ${asked} ${next} ORDER BY s.starts_at, s.id LIMIT ${Math.trunc(limit)}`,
      [
        personId,
        now,
        today,
        today,
        ...(requirement ? [requirement] : []),
        ...(after ? [after[0], after[0], after[1]] : []),
      ],
    );
  }

  /** What somebody booked, by time: what is to come, and what ended since then. */
  async of(personId: number, since: Date, most: number): Promise<SeenSession[]> {
    return await this.seen(
      `SELECT ${SEEN} FROM ${SESSIONS} JOIN bookings b ON b.session_id = s.id
        WHERE b.person_id = ? AND b.status <> 'cancelled' AND s.ends_at > ?
        ORDER BY s.starts_at, s.id LIMIT ${Math.trunc(most)}`,
      [personId, since],
    );
  }

  /** Whether a workshop is for somebody. */
  async isFor(workshopId: number, personId: number, today: Day): Promise<boolean> {
    const row = await this.database.first(
      `SELECT w.id FROM workshops w JOIN persons p ON p.id = ? WHERE w.id = ? AND ${IS_FOR}`,
      [personId, workshopId, today, today],
    );
    return row !== null;
  }

  /** People of a workshop whom the names mean, as `RequirementsRepository.named`; at most 500 names. */
  async named(
    workshopId: number,
    names: readonly string[],
    today: Day,
  ): Promise<{ id: number; publicId: string; employeeNumber: string; email: string | null }[]> {
    const list = names.map(() => '?').join(', ');
    return await this.database.query(
      `SELECT p.id, n.public_id AS publicId, n.employee_number AS employeeNumber, n.email FROM workshops w, ${NAMED}
        WHERE w.id = ? AND (n.employee_number IN (${list}) OR n.email IN (${list}) OR n.public_id IN (${list})) AND ${IS_FOR}`,
      [workshopId, ...names, ...names, ...names, today, today],
    );
  }

  /** Who is in a session, in the order of their booking. */
  async roster(sessionId: number, afterId: number, limit: number): Promise<RosterRow[]> {
    const rows = await this.database.query<RosterRow>(
      `SELECT b.id, b.public_id AS publicId, p.id AS personId, p.public_id AS personPublicId,
          p.given_name || ' ' || p.family_name AS personName, p.employee_number AS employeeNumber, b.status,
          CASE WHEN b.status = 'waiting' THEN ${POSITION} ELSE 0 END AS position, b.attendance, b.minutes,
          b.marked_how AS markedHow
         FROM bookings b JOIN persons p ON p.id = b.person_id
        WHERE b.session_id = ? AND b.status <> 'cancelled' AND b.id > ? ORDER BY b.id LIMIT ${Math.trunc(limit)}`,
      [sessionId, afterId],
    );
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  }

  /** What people within reach booked of what is to come, by time. */
  async ofLine(
    within: SqlFragment,
    { now, after, limit }: { now: Date; after: [Date, number] | null; limit: number },
  ): Promise<LineBooking[]> {
    const next = after ? 'AND (s.starts_at > ? OR (s.starts_at = ? AND b.id > ?))' : '';
    const rows = await this.database.query<Seen<LineBooking>>(
      `SELECT ${SESSION_COLUMNS}, b.id AS bookingId, b.public_id AS bookingPublicId, b.status,
          p.public_id AS personPublicId, p.given_name || ' ' || p.family_name AS personName
         FROM ${SESSIONS} JOIN bookings b ON b.session_id = s.id JOIN persons p ON p.id = b.person_id
        WHERE s.state = 'planned' AND s.ends_at > ? AND b.status IN ('booked', 'waiting') AND ${within.sql} ${next}
        ORDER BY s.starts_at, b.id LIMIT ${Math.trunc(limit)}`,
      [now, ...within.parameters, ...(after ? [after[0], after[0], after[1]] : [])],
    );
    return rows.map((row) => ({ ...row, ...toSession(row) }));
  }

  private async seen(sql: string, parameters: readonly SqlValue[]): Promise<SeenSession[]> {
    const rows = await this.database.query<Seen<SeenSession>>(sql, parameters);
    return rows.map((row) => ({
      ...row,
      ...toSession(row),
      waiting: Number(row.waiting),
      position: Number(row.position),
    }));
  }
}
