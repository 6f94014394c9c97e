import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instantOrNull } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';
import { allOf, raw, sql } from '../reports/sql.js';
import type { NudgedState } from './dto/nudge.dto.js';

/** Whom somebody wants to remind, as a condition on `persons p`, and of what. */
export interface NudgeWish {
  members: SqlFragment;
  track: string | undefined;
  state: NudgedState;
}

/** Work that is open for somebody, of which they may be reminded. */
export interface OpenWork {
  enrolmentId: number;
  enrolmentPublicId: string;
  personId: number;
  title: string;
  minutes: number;
  dueOn: Day | null;
  dueAt: Date | null;
  isAway: number;
  isLately: number;
}

/** Reads who may be reminded, and keeps who was. */
@Injectable()
export class NudgesRepository {
  constructor(private readonly database: Database) {}

  /** The open work that is meant, of at most so many enrolments, by due day; of whoever is away and was reminded since then too. */
  async openWork(
    { members, track, state }: NudgeWish,
    now: Date,
    remindedSince: Date,
    most: number,
  ): Promise<OpenWork[]> {
    const conditions = [
      members,
      sql`e.open_key = 1 AND e.starts_at <= ${now}`,
      ...(track === undefined ? [] : [sql`t.slug = ${track}`]),
      stateCondition(state, now),
    ];
    const query = sql`SELECT e.id AS enrolmentId, e.public_id AS enrolmentPublicId, e.person_id AS personId, v.title, v.minutes,
        e.due_on AS dueOn, e.due_at AS dueAt,
        CASE WHEN EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ${now} AND a.ends_at > ${now}) THEN 1 ELSE 0 END AS isAway,
        CASE WHEN EXISTS (SELECT 1 FROM nudges n WHERE n.enrolment_id = e.id AND n.nudged_at > ${remindedSince}) THEN 1 ELSE 0 END AS isLately
      FROM persons p JOIN enrolments e ON e.person_id = p.id
      JOIN tracks t ON t.id = e.track_id JOIN track_versions v ON v.id = e.track_version_id
      WHERE ${allOf(conditions)} ORDER BY e.due_at, e.id LIMIT ${raw(String(most))}`;
    const rows = await this.database.query<Omit<OpenWork, 'dueAt'> & { dueAt: Date | string | null }>(
      query.sql,
      query.parameters,
    );
    return rows.map((row) => ({ ...row, dueAt: instantOrNull(row.dueAt) }));
  }

  /** Notes who is reminded today; returns the enrolments of which nobody else did so at the same moment. */
  async note(
    work: readonly Pick<OpenWork, 'enrolmentId' | 'personId'>[],
    by: number,
    day: Day,
    at: Date,
  ): Promise<Set<number>> {
    const columns = ['public_id', 'person_id', 'enrolment_id', 'day', 'nudged_by', 'nudged_at'];
    const rows = work.map(({ personId, enrolmentId }) => [publicId(), personId, enrolmentId, day, by, at]);
    await this.database.insertMany('nudges', columns, rows, { once: true });
    const ids = rows.map(([id = null]) => id);
    const ours = await this.database.query<{ enrolmentId: number }>(
      `SELECT enrolment_id AS enrolmentId FROM nudges WHERE public_id IN (${slots(ids)})`,
      ids,
    );
    return new Set(ours.map(({ enrolmentId }) => enrolmentId));
  }
}

function stateCondition(state: NudgedState, now: Date): SqlFragment {
  switch (state) {
    case 'overdue':
      return sql`e.due_at <= ${now}`;
    case 'not-started':
      return raw('e.started_at IS NULL');
    case 'open':
      return raw('1 = 1');
  }
}
