import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import type { ReasonFacts } from './why.js';

/** Everything that a new row of `enrolments` needs. */
export interface NewEnrolment {
  publicId: string;
  personId: number;
  trackId: number;
  trackVersionId: number;
  requirementsTotal: number;
  cycle: number;
  creditFromOn: Day | null;
  creditFromAt: Date | null;
  startsOn: Day;
  startsAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
}

/** Everything that a new row of `enrolment_reasons` needs. */
export interface NewReason {
  enrolmentId: number;
  assignmentId: number;
  assignmentVersion: number;
  runId: number | null;
  dueOn: Day | null;
  facts: ReasonFacts;
}

const ENROLMENT_COLUMNS = [
  'public_id',
  'person_id',
  'track_id',
  'track_version_id',
  'cycle',
  'open_key',
  'status',
  'enrolled_at',
  'starts_on',
  'starts_at',
  'due_on',
  'due_at',
  'requirements_done',
  'requirements_total',
  'credit_from_on',
  'credit_from_at',
];
const REASON_COLUMNS = [
  'enrolment_id',
  'assignment_id',
  'assignment_version',
  'run_id',
  'open_key',
  'due_on',
  'facts',
  'from_at',
];

/** Puts enrolments and their reasons where there are none; a repeat does no harm. */
@Injectable()
export class NewEnrolmentsRepository {
  constructor(private readonly database: Database) {}

  /** Inserts enrolments of people who have none on that track in that cycle; the others' are left alone. */
  async insertOnce(enrolments: readonly NewEnrolment[], now: Date): Promise<void> {
    const rows = enrolments.map((one) => [
      one.publicId,
      one.personId,
      one.trackId,
      one.trackVersionId,
      one.cycle,
      1,
      'active',
      now,
      one.startsOn,
      one.startsAt,
      one.dueOn,
      one.dueAt,
      0,
      one.requirementsTotal,
      one.creditFromOn,
      one.creditFromAt,
    ]);
    await this.database.insertMany('enrolments', ENROLMENT_COLUMNS, rows, { once: true });
  }

  /** Inserts open reasons; one per enrolment and assignment. Returns how many are new. */
  async insertReasonsOnce(reasons: readonly NewReason[], now: Date): Promise<number> {
    const rows = reasons.map((one) => [
      one.enrolmentId,
      one.assignmentId,
      one.assignmentVersion,
      one.runId,
      1,
      one.dueOn,
      JSON.stringify(one.facts),
      now,
    ]);
    return await this.database.insertMany('enrolment_reasons', REASON_COLUMNS, rows, { once: true });
  }

  /** Lets the open enrolments of these people on a track stand in the place of those of earlier cycles. */
  async supersede(trackId: number, personIds: readonly number[], now: Date): Promise<void> {
    const earlier = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments n JOIN enrolments e
           ON e.person_id = n.person_id AND e.track_id = n.track_id AND e.cycle < n.cycle AND e.superseded_at IS NULL
        WHERE n.track_id = ? AND n.open_key = 1 AND n.person_id IN (${slots(personIds)})`,
      [trackId, ...personIds],
    );
    if (earlier.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments SET superseded_at = ? WHERE id IN (${slots(earlier)}) AND superseded_at IS NULL`,
      [now, ...earlier.map(({ id }) => id)],
    );
  }

  /**
   * The way back: lets the completion before count again in whose place one of these withdrawn enrolments (at most 2,000) stood, as if that had
   * never begun. What lapsed in a break of service stays as it is.
   */
  async standBack(ids: readonly number[]): Promise<void> {
    const pairs = await this.database.query<{ id: number; earlierId: number }>(
      `SELECT n.id, e.id AS earlierId FROM enrolments n
         JOIN enrolments e ON e.person_id = n.person_id AND e.track_id = n.track_id AND e.status = 'completed' AND e.superseded_at IS NOT NULL
              AND e.cycle = (SELECT MAX(c.cycle) FROM enrolments c
                    WHERE c.person_id = n.person_id AND c.track_id = n.track_id AND c.cycle < n.cycle)
         LEFT JOIN person_returns rt ON rt.person_id = n.person_id
        WHERE n.id IN (${slots(ids)}) AND n.status = 'withdrawn' AND n.superseded_at IS NULL
          AND (rt.counts_from_at IS NULL OR rt.counts_from_at <= e.completed_at)`,
      ids,
    );
    if (pairs.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments SET superseded_at = NULL WHERE id IN (${slots(pairs)})`,
      pairs.map(({ earlierId }) => earlierId),
    );
    // From its first moment on, so that no past day counts the person twice.
    await this.database.execute(
      `UPDATE enrolments SET superseded_at = enrolled_at WHERE id IN (${slots(pairs)})`,
      pairs.map(({ id }) => id),
    );
  }
}
