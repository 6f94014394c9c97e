import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, dayOf, startOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { NOT_MERGED, type SqlFragment } from './visible-people.js';

/** Somebody's time away as it is stored: half-open days. */
export interface StoredAbsence {
  id: number;
  personId: number;
  fromOn: Day;
  toOn: Day;
  /** The HR system that says so, or `BY_HAND`. */
  source: string;
}

/** The source of what was set or ended here: no HR system is called so, and no file undoes it. */
export const BY_HAND = '#hand';

/** Whose days away are changed. */
export interface AbsentPerson {
  id: number;
  timeZone: string | null;
}

/** Somebody's time away as it should be. */
export interface AbsenceWrite {
  personId: number;
  timeZone: string | null;
  fromOn: Day;
  toOn: Day;
}

const COLUMNS = ['person_id', 'from_on', 'to_on', 'starts_at', 'ends_at', 'source'];
const CHUNK = 500;

/** Absences: from and to, never why. */
@Injectable()
export class AbsencesRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
    private readonly clock: Clock,
  ) {}

  /** All absences of these people. */
  async of(personIds: readonly number[]): Promise<StoredAbsence[]> {
    const found: StoredAbsence[] = [];
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const ids = personIds.slice(start, start + CHUNK);
      found.push(
        ...(await this.database.query<StoredAbsence>(
          `SELECT id, person_id AS personId, from_on AS fromOn, to_on AS toOn, source FROM absences WHERE person_id IN (${slots(ids)})`,
          ids,
        )),
      );
    }
    return found;
  }

  /** The organisation's day. */
  today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }

  async findPerson(publicId: string, visible: SqlFragment): Promise<AbsentPerson | null> {
    return await this.database.first<AbsentPerson>(
      `SELECT p.id, p.time_zone AS timeZone FROM persons p WHERE p.public_id = ? AND p.erased_at IS NULL AND ${NOT_MERGED} AND ${visible.sql}`,
      [publicId, ...visible.parameters],
    );
  }

  /** Makes other changes of this person's absences wait until this run has ended, so that what is read stays true. */
  async takeTurn(personId: number): Promise<void> {
    await this.database.execute('UPDATE persons SET updated_at = updated_at WHERE id = ?', [personId]);
  }

  /** Ends an absence before a day; from now on it is as it was set here. */
  async endByHand(id: number, toOn: Day, timeZone: string | null): Promise<void> {
    const endsAt = startOfDay(toOn, timeZone ?? this.env.COMPANY_TIME_ZONE);
    await this.database.execute('UPDATE absences SET to_on = ?, ends_at = ?, source = ? WHERE id = ?', [
      toOn,
      endsAt,
      BY_HAND,
      id,
    ]);
  }

  async remove(id: number): Promise<void> {
    await this.database.execute('DELETE FROM absences WHERE id = ?', [id]);
  }

  /** Adds absences; inside a run. */
  async add(absences: readonly AbsenceWrite[], source: string): Promise<void> {
    const rows = absences.map((one) => {
      const zone = one.timeZone ?? this.env.COMPANY_TIME_ZONE;
      return [
        one.personId,
        one.fromOn,
        one.toOn,
        startOfDay(one.fromOn, zone),
        startOfDay(one.toOn, zone),
        source,
      ];
    });
    await this.database.insertMany('absences', COLUMNS, rows);
  }

  /** Moves the ends of absences, by id; inside a run. */
  async moveEnds(moves: readonly { id: number; timeZone: string | null; toOn: Day }[]): Promise<void> {
    for (let start = 0; start < moves.length; start += CHUNK) {
      const chunk = moves.slice(start, start + CHUNK);
      const cases = chunk.map(() => 'WHEN ? THEN ?').join(' ');
      await this.database.execute(
        `UPDATE absences SET to_on = CASE id ${cases} END, ends_at = CASE id ${cases} END WHERE id IN (${slots(chunk)})`,
        [
          ...chunk.flatMap(({ id, toOn }) => [id, toOn]),
          ...chunk.flatMap(({ id, toOn, timeZone }) => [
            id,
            startOfDay(toOn, timeZone ?? this.env.COMPANY_TIME_ZONE),
          ]),
          ...chunk.map(({ id }) => id),
        ],
      );
    }
  }

  /** Recomputes the instants of these people's absences in the zones that they have now; inside a run. */
  async moveToZones(personIds: readonly number[]): Promise<void> {
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const ids = personIds.slice(start, start + CHUNK);
      const rows = await this.database.query<StoredAbsence & { timeZone: string | null }>(
        `SELECT a.id, a.person_id AS personId, a.from_on AS fromOn, a.to_on AS toOn, p.time_zone AS timeZone
           FROM absences a JOIN persons p ON p.id = a.person_id WHERE a.person_id IN (${slots(ids)})`,
        ids,
      );
      if (rows.length === 0) continue;
      const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
      const zone = (one: { timeZone: string | null }) => one.timeZone ?? this.env.COMPANY_TIME_ZONE;
      await this.database.execute(
        `UPDATE absences SET starts_at = CASE id ${cases} END, ends_at = CASE id ${cases} END WHERE id IN (${slots(rows)})`,
        [
          ...rows.flatMap((one) => [one.id, startOfDay(one.fromOn, zone(one))]),
          ...rows.flatMap((one) => [one.id, startOfDay(one.toOn, zone(one))]),
          ...rows.map(({ id }) => id),
        ],
      );
    }
  }
}
