import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import {
  SESSION_COLUMNS,
  SESSIONS,
  type SessionRow,
  type StoredSession,
  toSession,
} from '../workshops/sessions.repository.js';

/** A session that stands in somebody's calendar: as a seat of theirs, or since they run it. */
export interface CalendarSession extends SessionRow {
  text: string | null;
  /** Of their booking; null where they run it. */
  bookingPublicId: string | null;
  /** When the session was changed for the last time, or the seat taken. */
  changedAt: Date;
}

type Stored = StoredSession &
  Omit<CalendarSession, keyof SessionRow | 'changedAt'> & {
    updatedAt: Date | string;
    queuedAt: Date | string | null;
  };

/** Reads what stands in somebody's calendar. */
@Injectable()
export class CalendarSessionsRepository {
  constructor(private readonly database: Database) {}

  /** Sessions that end after then, in which somebody has a seat, or which they run; the first to begin first. */
  async of(personId: number, after: Date, most: number): Promise<CalendarSession[]> {
    const columns = `${SESSION_COLUMNS}, w.text, s.updated_at AS updatedAt`;
    const rows = await this.database.query<Stored>(
      `SELECT * FROM (
         SELECT ${columns}, b.public_id AS bookingPublicId, b.queued_at AS queuedAt
           FROM ${SESSIONS} JOIN bookings b ON b.session_id = s.id
          WHERE b.person_id = ? AND b.status = 'booked' AND s.ends_at > ?
          UNION ALL
         SELECT ${columns}, NULL, NULL
           FROM ${SESSIONS} JOIN session_trainers t ON t.session_id = s.id
          WHERE t.person_id = ? AND s.ends_at > ? AND NOT EXISTS
            (SELECT 1 FROM bookings o WHERE o.session_id = s.id AND o.person_id = t.person_id AND o.status = 'booked')
       ) held ORDER BY held.startsAt, held.id LIMIT ${Math.trunc(most)}`,
      [personId, after, personId, after],
    );
    return rows.map(({ updatedAt, queuedAt, ...row }) => ({
      ...row,
      ...toSession(row),
      changedAt: latest(instant(updatedAt), queuedAt === null ? null : instant(queuedAt)),
    }));
  }
}

const latest = (one: Date, other: Date | null) => (other !== null && other > one ? other : one);
