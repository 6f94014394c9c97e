import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { type NamePage, pageByName, type PageKey } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { RECORD_SEEN } from '../progress/track-progress.repository.js';

/** Somebody whose open enrolment asks for something that nobody has recorded yet. */
export interface WaitingRow extends PageKey {
  publicId: string;
  givenName: string;
  familyName: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  dueOn: Day | null;
}

const OPEN = `FROM enrolments e JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug = ?
  WHERE e.person_id = p.id AND e.open_key = 1 AND e.starts_at <= ?
    AND NOT EXISTS (SELECT 1 FROM requirement_records rr WHERE ${RECORD_SEEN})`;

/** Reads of who waits for an attendance or a sign-off. */
@Injectable()
export class WaitingPeopleRepository {
  constructor(private readonly database: Database) {}

  /** People within reach who wait, by family name, one more than `limit` if there are more. */
  async page(
    slug: string,
    { within, ...wished }: NamePage & { within: SqlFragment },
    now: Date,
    today: Day,
  ): Promise<WaitingRow[]> {
    const narrowed = pageByName(wished);
    return await this.database.query<WaitingRow>(
      `SELECT p.id, p.sort_key AS sortKey, p.public_id AS publicId, p.given_name AS givenName,
              p.family_name AS familyName, p.employee_number AS employeeNumber, d.name AS department, pl.title,
              (SELECT MIN(e.due_on) ${OPEN}) AS dueOn
         FROM persons p
         JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE ${within.sql} AND EXISTS (SELECT 1 ${OPEN})
              ${narrowed.sql}`,
      [slug, now, today, today, ...within.parameters, slug, now, ...narrowed.parameters],
    );
  }
}
