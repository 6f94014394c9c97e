import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { Database } from '../database/database.js';
import { SERVING } from '../people/people.repository.js';
import { NOT_MERGED } from '../people/visible-people.js';

/** Somebody as every colleague may know them. */
export interface ColleagueRow {
  publicId: string;
  givenName: string;
  familyName: string;
  title: string | null;
  department: string | null;
}

/** Finds people by their names alone. */
@Injectable()
export class ColleaguesRepository {
  constructor(private readonly database: Database) {}

  /** People in service whose name holds every word of a text, by family name; `exceptId` is left out. */
  async named(text: string, exceptId: number, today: Day, limit: number): Promise<ColleagueRow[]> {
    const words = wordsLike(text);
    // The sort key holds the names alone; by the search key people would be found by number and address as well.
    return await this.database.query<ColleagueRow>(
      `SELECT p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, pl.title, d.name AS department
         FROM persons p
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE p.id <> ? AND p.erased_at IS NULL AND ${NOT_MERGED} AND ${SERVING}
          ${words.map(() => "AND p.sort_key LIKE ? ESCAPE '!'").join(' ')}
        ORDER BY p.sort_key, p.id LIMIT ${Math.trunc(limit)}`,
      [today, today, exceptId, today, today, ...words],
    );
  }
}
