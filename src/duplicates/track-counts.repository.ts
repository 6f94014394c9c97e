import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';

/** How much somebody has done. */
export interface TrackCounts {
  tracksCompleted: number;
  tracksUnderWay: number;
}

/** Reads what records of people have done, so that nobody has to open both to tell them apart. */
@Injectable()
export class TrackCountsRepository {
  constructor(private readonly database: Database) {}

  /** By person; who is on no track is left out. */
  async of(ids: readonly number[]): Promise<Map<number, TrackCounts>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: number; completed: number; underWay: number }>(
      `SELECT e.person_id AS id, COUNT(DISTINCT CASE WHEN e.status = 'completed' THEN e.track_id END) AS completed,
              COUNT(DISTINCT CASE WHEN e.status = 'active' THEN e.track_id END) AS underWay
         FROM enrolments e WHERE e.person_id IN (${slots(ids)}) GROUP BY e.person_id`,
      ids,
    );
    return new Map(
      rows.map(({ id, completed, underWay }) => [
        id,
        { tracksCompleted: Number(completed), tracksUnderWay: Number(underWay) },
      ]),
    );
  }
}
