import { Injectable } from '@nestjs/common';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { Audience, AudienceContext } from '../audience-rules/audience.js';
import type { Matching } from '../audience-rules/audience-match.js';
import type { Identity } from '../common/access/identity.js';
import { addDays, type Day, startOfDay } from '../common/days.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { instantOrNull, type SqlValue } from '../database/values.js';
import { type Needs, needsOf } from '../due-dates/due-rule.js';
import {
  type AddedFacts,
  LearnerFactsRepository,
  type StoredFacts,
} from '../enrolments/learner-facts.repository.js';
import type { EnrolmentStatus } from '../enrolments/enrolment.entity.js';
import { LAPSED, type Learner } from '../enrolments/learners.repository.js';
import { PRESENT_SERVICE } from '../people/people.repository.js';
import { MAY_TEACH, NOT_MERGED, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { cameRoundUntil, type Recurrence } from '../tracks/recurrence.js';
import type { ActiveAssignment } from './assignments.repository.js';

/** Somebody whom an audience reaches, with what dates and reasons are made of. */
export interface Candidate extends Learner, Matching {
  department: string | null;
}

/** A candidate with their latest completion that counts; null where there is none, or the track does not come back. */
export interface LatestCandidate extends Candidate {
  completedAt: Date | null;
}

/** A candidate of a run, with how far they were on the track before. */
export interface RunCandidate extends LatestCandidate {
  latestStatus: EnrolmentStatus | null;
  latestCycle: number | null;
}

/** A candidate as the database has them. */
export type StoredCandidate = Omit<Candidate, keyof AddedFacts> &
  StoredFacts & { completedAt: Date | string | null };

/** Who is looked at alone: whom an import or a move that took effect touched, or people by their ids, in order. */
export type Touch = { by: 'import' | 'move'; id: number } | { by: 'ids'; ids: readonly number[] };

/** The people whom something touched, as `x.person_id`. */
const TOUCHED: Record<'import' | 'move', string> = {
  import: "people_import_rows x WHERE x.import_id = ? AND x.action <> 'unchanged'",
  move: "moved_people x WHERE x.move_id = ? AND x.status = 'effective'",
};

type StoredRunCandidate = StoredCandidate & Pick<RunCandidate, 'latestStatus' | 'latestCycle'>;

/** The latest completion of the track of an enrolment `e` that counts since a return `rt`. */
const COMPLETED = `(SELECT MAX(x.completed_at) FROM enrolments x WHERE x.person_id = p.id AND x.track_id = e.track_id
    AND x.status = 'completed' AND (rt.counts_from_at IS NULL OR x.completed_at >= rt.counts_from_at))`;
/** Zones differ by 26 hours at most; who is looked at too early is left out by their own day. */
const ZONES_DAYS = 2;

const CHUNK = 2_000;
/** So many people are looked at by one statement, whatever the plan: MariaDB may sort everybody who comes after them, for each chunk anew. */
const WINDOW = 10_000;

/** What is read of a candidate from `REACHABLE`. */
export const FACTS = `p.id AS personId, p.time_zone AS zone, s.hired_on AS hiredOn, s.from_on AS firstDay, s.to_on AS toOn,
  pl.department_id AS departmentId, pl.title, p.location, p.full_time_permille AS fullTimePermille, d.name AS department`;

/** Everybody in service or hired for later, as placed today, beside their latest enrolment on a track and their return. */
export const REACHABLE = `FROM persons p ${PRESENT_SERVICE}
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
  LEFT JOIN departments d ON d.id = pl.department_id
  LEFT JOIN enrolments e ON e.person_id = p.id AND e.track_id = ?
        AND e.cycle = (SELECT MAX(c.cycle) FROM enrolments c WHERE c.person_id = p.id AND c.track_id = ?)
  LEFT JOIN person_returns rt ON rt.person_id = p.id`;

/** The values of `REACHABLE`. */
export const reachable = (now: Date, today: Day, trackId: number): SqlValue[] => [
  now,
  today,
  today,
  trackId,
  trackId,
];

/** That somebody completed the track so long ago that it is open for them again; `slackDays` later where their own day decides afterwards. */
export function cameRound(recurrence: Recurrence | null, today: Day, slackDays = 1): SqlFragment {
  if (recurrence === null) return { sql: '(1 = 0)', parameters: [] };
  const before = startOfDay(addDays(cameRoundUntil(recurrence, today), slackDays), 'UTC');
  return { sql: "(e.status = 'completed' AND e.completed_at < ?)", parameters: [before] };
}

/** The column of their latest completion that counts, where the track comes back. */
export const completedOf = (recurrence: Recurrence | null): string =>
  `${recurrence ? COMPLETED : 'NULL'} AS completedAt`;

/**
 * That an assignment may enrol somebody whom it has not reached: they have no reason from it, neither an open one nor one that somebody ended or,
 * since `undoneSince`, undid, and no finished enrolment on its track; what lapsed in a break of service, or came round, is as if it were not.
 */
export function notReached(assignmentId: number, round: SqlFragment, undoneSince: Date): SqlFragment {
  return {
    sql: `(e.id IS NULL OR e.status IN ('active', 'withdrawn') OR (${LAPSED}) OR ${round.sql})
      AND NOT EXISTS (SELECT 1 FROM enrolment_reasons r WHERE r.enrolment_id = e.id AND r.assignment_id = ?
            AND (r.open_key = 1 OR r.end_cause IN ('withdrawn', 'waived') OR (r.end_cause = 'undone' AND r.ended_at >= ?)) AND NOT (${LAPSED}) AND NOT ${round.sql})`,
    parameters: [...round.parameters, assignmentId, undoneSince, ...round.parameters],
  };
}

/** Whom of the people between two something touched. */
function touchedBetween(touch: Touch | null, from: number, to: number): SqlFragment {
  if (touch === null) return { sql: '1 = 1', parameters: [] };
  if (touch.by === 'ids') {
    const ids = touch.ids.filter((id) => id > from && id <= to);
    return { sql: `p.id IN (${slots(ids)})`, parameters: ids };
  }
  return {
    sql: `p.id IN (SELECT x.person_id FROM ${TOUCHED[touch.by]} AND x.person_id > ? AND x.person_id <= ?)`,
    parameters: [touch.id, from, to],
  };
}

/** Finds the people whom audiences reach. */
@Injectable()
export class CandidatesRepository {
  constructor(
    private readonly reads: LongReads,
    private readonly facts: LearnerFactsRepository,
  ) {}

  /** The next chunk of people, after `afterId`, whom an assignment means and has not reached; `touch` narrows it to people whom something touched. */
  async next(
    assignment: ActiveAssignment,
    now: Date,
    afterId: number,
    touch: Touch | null,
  ): Promise<RunCandidate[]> {
    for (let from = afterId; ;) {
      const to = await this.endOfWindow(from, touch);
      if (to === null) return [];
      const rows = await this.inWindow(assignment, now, { from, to }, touch);
      if (rows.length > 0) return await this.withFacts(rows, needsOf([assignment.due]));
      from = to;
    }
  }

  /** Who changed since a moment, or began or ended a service or began in a place on a day from `fromOn` to `today`; in order, at most `limit`. */
  async changedSince(since: Date, fromOn: Day, today: Day, limit: number): Promise<number[]> {
    const rows = await this.reads.query<{ id: number }>(
      `SELECT x.id FROM (SELECT id FROM persons WHERE updated_at >= ?
          UNION SELECT person_id FROM service_periods WHERE from_on >= ? AND from_on <= ?
          UNION SELECT person_id FROM service_periods WHERE to_on >= ? AND to_on <= ?
          UNION SELECT person_id FROM placement_periods WHERE from_on >= ? AND from_on <= ?) x ORDER BY x.id LIMIT ${limit}`,
      [since, fromOn, today, fromOn, today, fromOn, today],
    );
    return rows.map(({ id }) => id);
  }

  /** The ids of people whom a caller may assign to, by public id (at most 2,000); others are left out. */
  async idsFor(identity: Identity, publicIds: readonly string[], today: Day): Promise<Map<string, number>> {
    if (publicIds.length === 0) return new Map();
    const visible = visiblePeople(identity, MAY_TEACH, today);
    const rows = await this.reads.query<{ id: number; publicId: string }>(
      `SELECT p.id, p.public_id AS publicId FROM persons p WHERE p.public_id IN (${slots(publicIds)}) AND ${NOT_MERGED} AND ${visible.sql}`,
      [...publicIds, ...visible.parameters],
    );
    return new Map(rows.map(({ id, publicId }) => [publicId, id]));
  }

  /** Whom of these people (at most 2,000) an audience means; nobody whose service has ended. */
  async meant(
    audience: Audience,
    context: AudienceContext,
    trackId: number,
    personIds: readonly number[],
  ): Promise<Set<number>> {
    const matches = audienceCondition(audience, context);
    const rows = await this.reads.query<{ id: number }>(
      `SELECT p.id ${REACHABLE} WHERE p.id IN (${slots(personIds)}) AND ${matches.sql}`,
      [...reachable(context.now, context.today, trackId), ...personIds, ...matches.parameters],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Candidates as the database has them, with what dates under these rules are computed from. */
  async withFacts<T extends StoredCandidate>(
    rows: readonly T[],
    needs: Needs,
  ): Promise<(T & AddedFacts & Pick<LatestCandidate, 'completedAt'>)[]> {
    const read = rows.map((row) => ({ ...row, completedAt: instantOrNull(row.completedAt) }));
    return await this.facts.added(read, needs);
  }

  /** The last of the next people to look at after somebody; null where there are none. */
  private async endOfWindow(afterId: number, touch: Touch | null): Promise<number | null> {
    if (touch?.by === 'ids')
      return (
        touch.ids
          .filter((id) => id > afterId)
          .slice(0, CHUNK)
          .at(-1) ?? null
      );
    const ids =
      touch === null
        ? 'SELECT p.id FROM persons p WHERE p.id > ? ORDER BY p.id'
        : `SELECT DISTINCT x.person_id AS id FROM ${TOUCHED[touch.by]} AND x.person_id > ? ORDER BY x.person_id`;
    const [row] = await this.reads.query<{ last: number | null }>(
      `SELECT MAX(w.id) AS last FROM (${ids} LIMIT ${WINDOW}) w`,
      touch === null ? [afterId] : [touch.id, afterId],
    );
    return row?.last ?? null;
  }

  private async inWindow(
    { id, trackId, versionSince, audience, context, recurrence }: ActiveAssignment,
    now: Date,
    { from, to }: { from: number; to: number },
    touch: Touch | null,
  ): Promise<StoredRunCandidate[]> {
    const matches = audienceCondition(audience, context);
    const fresh = notReached(id, cameRound(recurrence, context.today, ZONES_DAYS), versionSince);
    const touched = touchedBetween(touch, from, to);
    return await this.reads.query<StoredRunCandidate>(
      `SELECT ${FACTS}, e.status AS latestStatus, e.cycle AS latestCycle, ${completedOf(recurrence)} ${REACHABLE}
        WHERE p.id > ? AND p.id <= ? AND p.erased_at IS NULL AND ${touched.sql} AND ${matches.sql} AND ${fresh.sql}
        ORDER BY p.id LIMIT ${CHUNK}`,
      [
        ...reachable(now, context.today, trackId),
        from,
        to,
        ...touched.parameters,
        ...matches.parameters,
        ...fresh.parameters,
      ],
    );
  }
}
