import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant, type SqlValue } from '../database/values.js';

/** How far the facts carry an enrolment: what is recorded on it, and what is true. */
export interface TrackFacts {
  enrolmentId: number;
  personId: number;
  trackId: number;
  trackVersionId: number;
  cycle: number;
  enrolledAt: Date;
  /** What the enrolment says is done. */
  recorded: number;
  done: number;
  total: number;
  /** The mean of the scored courses that are done, per mille. */
  scorePermille: number | null;
  /** When the latest of the done requirements was done. */
  lastAt: Date | null;
  /** What counted: the number of the track version, and by course the number of the version that was done. */
  versions: { track: number; courses: Record<string, number> };
}

/** An open enrolment and its place in a long list. */
export interface OpenEnrolment {
  id: number;
  position: number;
}

/** One requirement of an enrolment and what was done for it. */
interface RequirementRow {
  enrolmentId: number;
  personId: number;
  trackId: number;
  trackVersionId: number;
  cycle: number;
  enrolledAt: Date | string;
  recorded: number;
  track: number;
  course: string | null;
  version: number | null;
  score: number | null;
  doneAt: Date | string | null;
}

const courses = (courseId: string) =>
  `FROM course_progress x WHERE x.person_id = e.person_id AND x.course_id = ${courseId}`;
const RECORDS =
  'FROM requirement_records y WHERE y.person_id = e.person_id AND y.slug = r.slug AND y.kind = r.kind';

/**
 * Progress `cp` in a course, as an enrolment `e` sees it: that of its cycle, or else of the first one after it, or else, where a
 * return began the enrolment, what was completed, or not finished but touched, since its credit begins.
 */
export const COURSE_SEEN = (courseId: string) => `cp.person_id = e.person_id AND cp.course_id = ${courseId}
  AND cp.cycle = COALESCE((SELECT MIN(x.cycle) ${courses(courseId)} AND x.cycle >= e.cycle),
    (SELECT MAX(x.cycle) ${courses(courseId)} AND (x.completed_at >= e.credit_from_at OR (x.completed_at IS NULL
        AND (x.started_at >= e.credit_from_at OR EXISTS (SELECT 1 FROM lesson_progress lx
              WHERE lx.course_progress_id = x.id AND lx.updated_at >= e.credit_from_at))))))`;

/** The record `rr` that an enrolment `e` counts for its requirement `r`, by the same rule. */
export const RECORD_SEEN = `rr.person_id = e.person_id AND rr.slug = r.slug AND rr.kind = r.kind
  AND rr.cycle = COALESCE((SELECT MIN(y.cycle) ${RECORDS} AND y.cycle >= e.cycle),
    (SELECT MAX(y.cycle) ${RECORDS} AND y.on_day >= e.credit_from_on))`;

/** A requirement is done by what was finished in the enrolment's cycle, in the first one after it, or since its credit begins. */
const DONE = {
  course: `cp.person_id = e.person_id AND cp.course_id = r.course_id AND cp.cycle = COALESCE(
    (SELECT MIN(x.cycle) ${courses('r.course_id')} AND x.cycle >= e.cycle AND x.completed_at IS NOT NULL),
    (SELECT MAX(x.cycle) ${courses('r.course_id')} AND x.completed_at >= e.credit_from_at))`,
  record: RECORD_SEEN,
};

/** What is true of enrolments, computed from courses that are completed and from records; and the completions. */
@Injectable()
export class TrackProgressRepository {
  constructor(private readonly database: Database) {}

  /** Open enrolments of at most 2,000 people whose track version asks for one of these requirements. */
  async openAskingAny(personIds: readonly number[], slugs: readonly string[]): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT e.id FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug IN (${slots(slugs)})
        WHERE e.person_id IN (${slots(personIds)}) AND e.open_key = 1 ORDER BY e.id`,
      [...slugs, ...personIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Up to so many open enrolments that a run enrolled or opened again, after a cursor. */
  async openOfRun(runId: number, after: number, limit: number): Promise<OpenEnrolment[]> {
    return await this.database.query(
      `SELECT er.id AS position, e.id FROM enrolment_reasons er
         JOIN enrolments e ON e.id = er.enrolment_id AND e.open_key = 1
        WHERE er.run_id = ? AND er.id > ? ORDER BY er.id LIMIT ${Math.trunc(limit)}`,
      [runId, after],
    );
  }

  /** Up to so many open enrolments, after a cursor, of people who finished something that they ask for since then. */
  async openWithNewFacts(since: Date, after: number, limit: number): Promise<OpenEnrolment[]> {
    return await this.database.query(
      `SELECT e.id AS position, e.id AS id FROM courses c
         JOIN course_progress cp ON cp.course_id = c.id AND cp.completed_at >= ?
         JOIN enrolments e ON e.person_id = cp.person_id AND e.open_key = 1 AND e.id > ?
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.course_id = c.id
        UNION
       SELECT e.id AS position, e.id AS id FROM requirement_records rr
         JOIN enrolments e ON e.person_id = rr.person_id AND e.open_key = 1 AND e.id > ?
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug = rr.slug
        WHERE rr.recorded_at >= ?
        ORDER BY position LIMIT ${Math.trunc(limit)}`,
      [since, after, after, since],
    );
  }

  /** The facts of these open enrolments, at most 500, in one statement. */
  async facts(enrolmentIds: readonly number[]): Promise<TrackFacts[]> {
    return await this.factsOf('enrolments e', `e.id IN (${slots(enrolmentIds)})`, enrolmentIds);
  }

  /** The facts of a person's open enrolments whose track version asks for this course. */
  async factsAsking(personId: number, courseId: number): Promise<TrackFacts[]> {
    // A version asks for a course once. EXISTS would be a temporary table, on the path that learners wait for.
    const asking = 'enrolments e JOIN requirements asking ON asking.track_version_id = e.track_version_id';
    return await this.factsOf(asking, 'e.person_id = ? AND asking.course_id = ?', [personId, courseId]);
  }

  private async factsOf(
    enrolments: string,
    condition: string,
    parameters: readonly SqlValue[],
  ): Promise<TrackFacts[]> {
    const rows = await this.database.query<RequirementRow>(
      `SELECT e.id AS enrolmentId, e.person_id AS personId, e.track_id AS trackId,
              e.track_version_id AS trackVersionId, e.cycle, e.enrolled_at AS enrolledAt,
              e.requirements_done AS recorded, tv.number AS track, c.slug AS course, cv.number AS version,
              cp.score_permille AS score, COALESCE(cp.completed_at, rr.recorded_at) AS doneAt
         FROM ${enrolments}
         JOIN track_versions tv ON tv.id = e.track_version_id
         JOIN requirements r ON r.track_version_id = e.track_version_id
         LEFT JOIN course_progress cp ON ${DONE.course}
         LEFT JOIN courses c ON c.id = cp.course_id
         LEFT JOIN course_versions cv ON cv.id = cp.course_version_id
         LEFT JOIN requirement_records rr ON ${DONE.record}
        WHERE ${condition} AND e.open_key = 1 ORDER BY e.id, r.position`,
      parameters,
    );
    return [...groupBy(rows, ({ enrolmentId }) => enrolmentId).values()].map(toFacts);
  }

  /** Stores completions, once an enrolment. */
  async insertCompletions(completions: readonly (TrackFacts & { at: Date })[]): Promise<void> {
    const columns = [
      'public_id',
      'person_id',
      'track_id',
      'track_version_id',
      'enrolment_id',
      'cycle',
      'completed_at',
      'score_permille',
      'versions',
    ];
    const rows = completions.map((one) => [
      publicId(),
      one.personId,
      one.trackId,
      one.trackVersionId,
      one.enrolmentId,
      one.cycle,
      one.at,
      one.scorePermille,
      JSON.stringify(one.versions),
    ]);
    await this.database.insertMany('completions', columns, rows, { once: true });
  }
}

/** Adds up the requirements of one enrolment; there is at least one. */
function toFacts(rows: readonly RequirementRow[]): TrackFacts {
  const [first] = rows;
  if (!first) throw new Error('An enrolment without requirements has no facts.');
  const { enrolmentId, personId, trackId, trackVersionId, cycle, recorded } = first;
  const done = rows.flatMap(({ doneAt }) => (doneAt === null ? [] : [instant(doneAt)]));
  const scores = rows.flatMap(({ score }) => score ?? []);
  const courses = rows.flatMap(({ course, version }) =>
    course === null || version === null ? [] : [[course, version] as const],
  );
  return {
    enrolmentId,
    personId,
    trackId,
    trackVersionId,
    cycle,
    recorded,
    enrolledAt: instant(first.enrolledAt),
    done: done.length,
    total: rows.length,
    scorePermille: meanOf(scores),
    lastAt: done.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
    versions: { track: first.track, courses: Object.fromEntries(courses) },
  };
}

const meanOf = (scores: readonly number[]) =>
  scores.length === 0 ? null : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
