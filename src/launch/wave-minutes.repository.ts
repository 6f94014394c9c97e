import { Injectable } from '@nestjs/common';
import { type StoredWave, toStartedWave } from '../assignments/assignments.repository.js';
import { REACHABLE, reachable } from '../assignments/candidates.repository.js';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import { plainContext, type StartedWave } from '../audience-rules/audience.js';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { LAPSED } from '../enrolments/learners.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { raw, sql } from '../reports/sql.js';

/** By what people are counted: where they work, or whom they report to. */
export type WaveGrouping = 'department' | 'manager';

/** A wave beside those that reach people before it. */
export interface PlannedWave extends StartedWave {
  assignmentId: number;
  earlier: StartedWave[];
}

/** What a wave enrols on; minutes of all that it asks. */
export interface WaveTrack {
  id: number;
  versionId: number;
  slug: string;
  title: string;
  minutes: number;
}

/** A group with what its people will need; `id` and `name` are null for people without one. */
export interface GroupMinutes {
  sortKey: string;
  groupId: number;
  id: string | null;
  name: string | null;
  people: number;
  minutes: number;
}

const GROUPS: Record<WaveGrouping, { of: string; table: string; key: string; name: string }> = {
  department: { of: 'pl.department_id', table: 'departments', key: 'g.search_key', name: 'g.name' },
  manager: {
    of: 'pl.manager_id',
    table: 'persons',
    key: 'g.sort_key',
    name: "g.given_name || ' ' || g.family_name",
  },
};

/** Minutes of a track version that a person `p` has done already, elsewhere or before, as far as it counts since their return `rt`. */
const doneMinutes = (versionId: number): SqlFragment => sql`
  COALESCE((SELECT SUM(CASE WHEN cp.completed_at IS NOT NULL THEN r.minutes ELSE COALESCE((
        SELECT SUM(l.minutes) FROM lesson_progress lp JOIN lessons l ON l.id = lp.lesson_id
         WHERE lp.course_progress_id = cp.id AND lp.status = 'done'), 0) END)
      FROM requirements r JOIN course_progress cp ON cp.person_id = p.id AND cp.course_id = r.course_id
       AND cp.cycle = (SELECT MAX(x.cycle) FROM course_progress x WHERE x.person_id = p.id AND x.course_id = r.course_id)
     WHERE r.track_version_id = ${versionId}
       AND (rt.counts_from_at IS NULL OR cp.completed_at IS NULL OR cp.completed_at >= rt.counts_from_at)), 0)
  + COALESCE((SELECT SUM(r.minutes) FROM requirements r WHERE r.track_version_id = ${versionId} AND r.kind <> 'course'
     AND EXISTS (SELECT 1 FROM requirement_records rr WHERE rr.person_id = p.id AND rr.slug = r.slug AND rr.kind = r.kind
       AND (rt.counts_from_on IS NULL OR rr.on_day >= rt.counts_from_on))), 0)`;

/** Reads how much time of learning waves will ask for. */
@Injectable()
export class WaveMinutesRepository {
  constructor(
    private readonly database: Database,
    private readonly reads: LongReads,
  ) {}

  /** A wave by its public id, or null. */
  async findWave(publicId: string): Promise<PlannedWave | null> {
    const waves = await this.database.query<StoredWave & { publicId: string; assignmentId: number }>(
      `SELECT w.public_id AS publicId, w.assignment_id AS assignmentId, w.starts_on AS startsOn, w.scope_kind AS kind,
              w.department_id AS departmentId, w.location
         FROM programme_waves w WHERE w.assignment_id = (SELECT o.assignment_id FROM programme_waves o WHERE o.public_id = ?)
        ORDER BY w.starts_on, w.id`,
      [publicId],
    );
    const place = waves.findIndex((wave) => wave.publicId === publicId);
    const wave = waves[place];
    if (!wave) return null;
    const earlier = waves.slice(0, place).map(toStartedWave);
    return { ...toStartedWave(wave), assignmentId: wave.assignmentId, earlier };
  }

  async trackOf(assignmentId: number): Promise<WaveTrack | null> {
    const row = await this.database.first<WaveTrack & { minutes: number | string }>(
      `SELECT t.id, tv.id AS versionId, t.slug, tv.title,
              (SELECT COALESCE(SUM(r.minutes), 0) FROM requirements r WHERE r.track_version_id = tv.id) AS minutes
         FROM assignments a JOIN tracks t ON t.id = a.track_id JOIN track_versions tv ON tv.id = t.current_version_id
        WHERE a.id = ?`,
      [assignmentId],
    );
    return row && { ...row, minutes: Number(row.minutes) };
  }

  /** All people whom a wave will enrol, and what they will need together. */
  async total(
    wave: PlannedWave,
    track: WaveTrack,
    startsAt: Date,
  ): Promise<{ people: number; minutes: number }> {
    const all = sql`SELECT COUNT(*) AS people, SUM(x.done) AS done FROM (${reached(wave, track, startsAt, '0')}) x`;
    const [row] = await this.reads.query<Stored>(all.sql, all.parameters);
    return needOf(row, track);
  }

  /** The groups of those people by name, after `after`, one more than `limit` if there are more. */
  async groups(
    wave: PlannedWave,
    track: WaveTrack,
    startsAt: Date,
    { by, after, limit }: { by: WaveGrouping; after: [string, number]; limit: number },
  ): Promise<GroupMinutes[]> {
    const { of, table, key, name } = GROUPS[by];
    const page = sql`SELECT COALESCE(${raw(key)}, '') AS sortKey, COALESCE(g.id, 0) AS groupId, g.public_id AS id,
        ${raw(name)} AS name, COUNT(*) AS people, SUM(x.done) AS done
      FROM (${reached(wave, track, startsAt, of)}) x LEFT JOIN ${raw(table)} g ON g.id = x.groupId
     WHERE COALESCE(${raw(key)}, '') > ${after[0]} OR (COALESCE(${raw(key)}, '') = ${after[0]} AND COALESCE(g.id, 0) > ${after[1]})
     GROUP BY COALESCE(${raw(key)}, ''), COALESCE(g.id, 0), g.public_id, ${raw(name)}
     ORDER BY COALESCE(${raw(key)}, ''), COALESCE(g.id, 0) LIMIT ${raw(String(Math.trunc(limit + 1)))}`;
    const rows = await this.reads.query<Omit<GroupMinutes, 'people' | 'minutes'> & Stored>(
      page.sql,
      page.parameters,
    );
    return rows.map(({ people, done, ...group }) => ({ ...group, ...needOf({ people, done }, track) }));
  }
}

interface Stored {
  people: number | string;
  done: number | string | null;
}

const needOf = (row: Stored | undefined, track: WaveTrack) => {
  const people = Number(row?.people ?? 0);
  return { people, minutes: people * track.minutes - Number(row?.done ?? 0) };
};

/** Whom a wave will enrol: reached by it and by none before it, not on its track and not through with it, placed as today. */
function reached(wave: PlannedWave, track: WaveTrack, startsAt: Date, groupOf: string): SqlFragment {
  const matches = (waves: StartedWave[], on: Day) =>
    audienceCondition({ kind: 'everybody-in-waves' }, { ...plainContext(on, startsAt), waves });
  const people = { sql: REACHABLE, parameters: reachable(startsAt, wave.startsOn, track.id) };
  return sql`SELECT p.id, ${raw(groupOf)} AS groupId, ${doneMinutes(track.versionId)} AS done ${people}
    WHERE p.erased_at IS NULL AND ${matches([wave], wave.startsOn)}
      AND CASE WHEN ${matches(wave.earlier, wave.startsOn)} THEN 1 ELSE 0 END = 0
      AND (e.id IS NULL OR e.status = 'withdrawn' OR (${raw(LAPSED)}))
      AND NOT EXISTS (SELECT 1 FROM enrolment_reasons rs WHERE rs.enrolment_id = e.id AND rs.assignment_id = ${wave.assignmentId}
        AND rs.end_cause IN ('withdrawn', 'waived', 'undone') AND NOT (${raw(LAPSED)}))`;
}
