import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { Return, ServedDays } from './latest-return.js';

/** Somebody with more than one service period. */
export interface ServedTwice {
  personId: number;
  /** Their own time zone. */
  zone: string | null;
  periods: ServedDays[];
}

/** A row of `person_returns`. */
export interface StoredReturn extends Return {
  personId: number;
  countsFromOn: Day;
  countsFromAt: Date;
}

const CHUNK = 2_000;
const COLUMNS = ['person_id', 'left_on', 'returned_on', 'counts_from_on', 'counts_from_at'];

/** Who came back to service; the periods belong to the feature below. */
@Injectable()
export class ReturnsRepository {
  constructor(private readonly database: Database) {}

  /** The next 2,000 people after `afterId` who have more than one service period. */
  async servedTwice(afterId: number): Promise<ServedTwice[]> {
    const people = await this.database.query<{ id: number }>(
      `SELECT person_id AS id FROM service_periods WHERE person_id > ?
        GROUP BY person_id HAVING COUNT(*) > 1 ORDER BY person_id LIMIT ${CHUNK}`,
      [afterId],
    );
    return await this.served(people.map(({ id }) => id));
  }

  /** These people, at most 2,000, with their service periods. */
  async served(ids: readonly number[]): Promise<ServedTwice[]> {
    const rows = await this.database.query<ServedDays & { personId: number; zone: string | null }>(
      `SELECT s.person_id AS personId, p.time_zone AS zone, s.from_on AS fromOn, s.to_on AS toOn
         FROM service_periods s JOIN persons p ON p.id = s.person_id WHERE s.person_id IN (${slots(ids)})
        ORDER BY s.person_id, s.from_on`,
      ids,
    );
    return [...groupBy(rows, ({ personId }) => personId)].map(([personId, periods]) => ({
      personId,
      zone: periods[0]?.zone ?? null,
      periods,
    }));
  }

  /** What is stored of these people, at most 2,000. */
  async stored(personIds: readonly number[]): Promise<StoredReturn[]> {
    const rows = await this.database.query<
      Omit<StoredReturn, 'countsFromAt'> & { countsFromAt: Date | string }
    >(
      `SELECT person_id AS personId, left_on AS leftOn, returned_on AS returnedOn, counts_from_on AS countsFromOn,
              counts_from_at AS countsFromAt FROM person_returns WHERE person_id IN (${slots(personIds)})`,
      personIds,
    );
    return rows.map((row) => ({ ...row, countsFromAt: instant(row.countsFromAt) }));
  }

  /** People of whom a return is stored although they have one service period or none. */
  async unfounded(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT rt.person_id AS id FROM person_returns rt
        WHERE (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = rt.person_id) < 2`,
    );
    return rows.map(({ id }) => id);
  }

  /** Stores returns in place of what was stored of these people. */
  async replace(returns: readonly StoredReturn[]): Promise<void> {
    await this.forget(returns.map(({ personId }) => personId));
    const rows = returns.map((one) => [
      one.personId,
      one.leftOn,
      one.returnedOn,
      one.countsFromOn,
      one.countsFromAt,
    ]);
    await this.database.insertMany('person_returns', COLUMNS, rows, { once: true });
  }

  /** Removes what is stored of these people. */
  async forget(personIds: readonly number[]): Promise<void> {
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const some = personIds.slice(start, start + CHUNK);
      await this.database.execute(`DELETE FROM person_returns WHERE person_id IN (${slots(some)})`, some);
    }
  }
}
