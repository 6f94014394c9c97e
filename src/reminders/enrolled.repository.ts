import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { readFacts } from '../enrolments/enrolments.repository.js';
import { whyInWords } from '../enrolments/why.js';
import { servesAt } from '../people/visible-people.js';

/** An enrolment of which its person has not been told. */
export interface NewEnrolment {
  enrolmentId: number;
  publicId: string;
  personId: number;
  title: string;
  minutes: number;
  dueOn: Day | null;
  why: string | null;
}

/** The stretch of time in which enrolments begin that are told now. */
export interface Stretch {
  from: Date;
  until: Date;
}

/** Who has something new to learn, and was not told. */
@Injectable()
export class EnrolledRepository {
  constructor(private readonly database: Database) {}

  /** Whether a run that began since then is under way: what it enrols belongs together with what is there. */
  async isEnrolling(since: Date): Promise<boolean> {
    const sql = 'SELECT id FROM assignment_runs WHERE finished_at IS NULL AND started_at > ? LIMIT 1';
    return (await this.database.first(sql, [since])) !== null;
  }

  /** The runs that ended since then. */
  async runsSince(from: Date): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT id FROM assignment_runs WHERE finished_at > ? ORDER BY id',
      [from],
    );
    return rows.map(({ id }) => id);
  }

  /** Whom a run enrolled, a page above an id. */
  async enrolledBy(
    runId: number,
    afterId: number,
    most: number,
  ): Promise<{ id: number; personId: number }[]> {
    return await this.database.query(
      `SELECT r.id, e.person_id AS personId FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id
        WHERE r.run_id = ? AND r.id > ? ORDER BY r.id LIMIT ${Math.trunc(most)}`,
      [runId, afterId],
    );
  }

  /** Whose service began on one of these days, a page above an id. */
  async beginning(
    days: { from: Day; to: Day },
    afterId: number,
    most: number,
  ): Promise<{ id: number; personId: number }[]> {
    return await this.database.query(
      `SELECT s.id, s.person_id AS personId FROM service_periods s
        WHERE s.from_on >= ? AND s.from_on <= ? AND s.id > ? ORDER BY s.id LIMIT ${Math.trunc(most)}`,
      [days.from, days.to, afterId],
    );
  }

  /** Open enrolments of these people, in service, that began in a stretch of time and that no notice told of; each person's most urgent first. */
  async untold(personIds: readonly number[], { from, until }: Stretch): Promise<NewEnrolment[]> {
    const rows = await this.database.query<Omit<NewEnrolment, 'why'>>(
      `SELECT e.id AS enrolmentId, e.public_id AS publicId, e.person_id AS personId, v.title, v.minutes, e.due_on AS dueOn
         FROM enrolments e JOIN track_versions v ON v.id = e.track_version_id
        WHERE e.person_id IN (${slots(personIds)}) AND e.open_key = 1
          AND e.enrolled_at < ? AND e.starts_at < ? AND (e.enrolled_at >= ? OR e.starts_at >= ?)
          AND ${servesAt('e.person_id')}
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.person_id = e.person_id AND n.kind = 'enrolled'
                AND n.say_at > e.enrolled_at AND n.say_at > e.starts_at)
        ORDER BY e.person_id, CASE WHEN e.due_on IS NULL THEN 1 ELSE 0 END, e.due_on, e.id`,
      [...personIds, until, until, from, from, until, until],
    );
    const why = await this.whyOf(rows.map(({ enrolmentId }) => enrolmentId));
    return rows.map((row) => ({ ...row, why: why.get(row.enrolmentId) ?? null }));
  }

  /** The reason that gives each its due day, in words. */
  private async whyOf(enrolmentIds: readonly number[]): Promise<Map<number, string>> {
    if (enrolmentIds.length === 0) return new Map();
    const rows = await this.database.query<{ enrolmentId: number; facts: unknown }>(
      `SELECT enrolment_id AS enrolmentId, facts FROM enrolment_reasons WHERE enrolment_id IN (${slots(enrolmentIds)}) AND open_key = 1
        ORDER BY CASE WHEN due_on IS NULL THEN 0 ELSE 1 END, due_on DESC, id DESC`,
      enrolmentIds,
    );
    // The earliest due day comes last, and stays.
    return new Map(rows.map(({ enrolmentId, facts }) => [enrolmentId, whyInWords(readFacts(facts))]));
  }
}
