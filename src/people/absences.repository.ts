import { Injectable } from '@nestjs/common';
import { type Day, startOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';

/** Somebody's time away as it is stored: half-open days. */
export interface StoredAbsence {
  id: number;
  personId: number;
  fromOn: Day;
  toOn: Day;
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
  ) {}

  /** All absences of these people. */
  async of(personIds: readonly number[]): Promise<StoredAbsence[]> {
    const found: StoredAbsence[] = [];
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const ids = personIds.slice(start, start + CHUNK);
      found.push(
        ...(await this.database.query<StoredAbsence>(
          `SELECT id, person_id AS personId, from_on AS fromOn, to_on AS toOn FROM absences WHERE person_id IN (${slots(ids)})`,
          ids,
        )),
      );
    }
    return found;
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
