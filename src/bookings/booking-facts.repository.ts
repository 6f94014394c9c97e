import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { SessionRow } from '../workshops/sessions.repository.js';
import type { SeatFacts } from './booking.js';
import { servesAt } from '../people/visible-people.js';

/** Somebody's bookings `o` in other sessions `os` that are planned. */
const OTHERS = `SELECT 1 FROM bookings o JOIN workshop_sessions os ON os.id = o.session_id
  WHERE o.person_id = p.id AND os.state = 'planned' AND os.id <> ? AND os.id <> ?`;

const FACTS = `SELECT p.id,
  ${servesAt('p.id')} AS isServing,
  EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at < ? AND a.ends_at > ?) AS isAbsent,
  EXISTS (SELECT 1 FROM bookings h WHERE h.session_id = ? AND h.person_id = p.id AND h.status <> 'cancelled') AS isHere,
  EXISTS (${OTHERS} AND os.workshop_id = ? AND os.ends_at > ? AND o.status IN ('booked', 'waiting')) AS isInSeries,
  EXISTS (${OTHERS} AND o.status = 'booked' AND os.starts_at < ? AND os.ends_at > ?) AS hasClash
  FROM persons p WHERE p.id IN `;

type Stored = Record<keyof SeatFacts | 'id', number>;

/** Reads what decides whether people can be in a session. */
@Injectable()
export class BookingFactsRepository {
  constructor(private readonly database: Database) {}

  /** Of at most 500 people; a seat in the session that they leave does not stand in their way. */
  async of(
    { id, workshopId, startsAt, endsAt }: SessionRow,
    personIds: readonly number[],
    now: Date,
    leaving = 0,
  ): Promise<Map<number, SeatFacts>> {
    const others = [id, leaving];
    const rows = await this.database.query<Stored>(`${FACTS} (${slots(personIds)})`, [
      startsAt,
      startsAt,
      endsAt,
      startsAt,
      id,
      ...others,
      workshopId,
      now,
      ...others,
      endsAt,
      startsAt,
      ...personIds,
    ]);
    return new Map(rows.map((row) => [row.id, toFacts(row)]));
  }
}

const toFacts = (row: Stored): SeatFacts => ({
  isHere: Number(row.isHere) === 1,
  isInSeries: Number(row.isInSeries) === 1,
  hasClash: Number(row.hasClash) === 1,
  isAbsent: Number(row.isAbsent) === 1,
  isServing: Number(row.isServing) === 1,
});
