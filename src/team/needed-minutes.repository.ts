import { Injectable } from '@nestjs/common';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';
import { COURSE_SEEN } from '../progress/track-progress.repository.js';
import { raw, sql } from '../reports/sql.js';

/**
 * What open enrolments of people still ask for, in minutes as their lessons and workshops state them: lessons not yet done of the
 * course version that somebody began (or would begin now), workshops not attended, sign-offs not given. What several tracks ask
 * for counts once. How far somebody is inside a lesson is not looked at: that is nobody's business but theirs. CROSS keeps SQLite
 * going from people to what they are asked, not from every requirement there is.
 */
const needs = (people: SqlFragment): SqlFragment => sql`
  SELECT course.personId, course.minutes - COALESCE((
      SELECT SUM(l.minutes) FROM lesson_progress lp JOIN lessons l ON l.id = lp.lesson_id
       WHERE lp.course_progress_id = course.progressId AND lp.status = 'done'), 0) AS minutes
    FROM (SELECT DISTINCT e.person_id AS personId, r.course_id, cp.id AS progressId, cv.minutes
      FROM persons p
      CROSS JOIN enrolments e ON e.person_id = p.id AND e.open_key = 1
      CROSS JOIN requirements r ON r.track_version_id = e.track_version_id AND r.kind = 'course'
      JOIN courses c ON c.id = r.course_id
      LEFT JOIN course_progress cp ON ${raw(COURSE_SEEN('r.course_id'))}
      JOIN course_versions cv ON cv.id = COALESCE(cp.course_version_id, c.current_version_id)
     WHERE ${people} AND NOT EXISTS (SELECT 1 FROM course_progress done WHERE done.person_id = e.person_id
       AND done.course_id = r.course_id AND done.completed_at IS NOT NULL
       AND (done.cycle >= e.cycle OR done.completed_at >= e.credit_from_at))) course
  UNION ALL
  SELECT e.person_id AS personId, MAX(r.minutes) AS minutes
    FROM persons p
    JOIN enrolments e ON e.person_id = p.id AND e.open_key = 1
    JOIN requirements r ON r.track_version_id = e.track_version_id AND r.kind <> 'course'
   WHERE ${people} AND NOT EXISTS (SELECT 1 FROM requirement_records rr WHERE rr.person_id = e.person_id
     AND rr.slug = r.slug AND rr.kind = r.kind
     AND (rr.cycle >= e.cycle OR rr.on_day >= e.credit_from_on))
   GROUP BY e.person_id, r.kind, r.slug`;

/** Reads how much time learning still takes: for rostering. */
@Injectable()
export class NeededMinutesRepository {
  constructor(private readonly longReads: LongReads) {}

  /** Minutes by person, of those who need any; at most 2,000 people. */
  async byPerson(personIds: readonly number[]): Promise<Map<number, number>> {
    const ids = { sql: slots(personIds), parameters: [...personIds] };
    const each = sql`SELECT need.personId, SUM(need.minutes) AS minutes
      FROM (${needs(sql`p.id IN (${ids})`)}) need GROUP BY need.personId`;
    const rows = await this.longReads.query<{ personId: number; minutes: number | string }>(
      each.sql,
      each.parameters,
    );
    return new Map(rows.map(({ personId, minutes }) => [personId, Number(minutes)]));
  }

  /** Minutes of all these people together. */
  async total(people: SqlFragment): Promise<number> {
    const all = sql`SELECT SUM(need.minutes) AS minutes FROM (${needs(people)}) need`;
    const [row] = await this.longReads.query<{ minutes: number | string | null }>(all.sql, all.parameters);
    return Number(row?.minutes ?? 0);
  }
}
