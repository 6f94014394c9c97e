import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { FOREVER_INSTANT } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import type { EndCause, EnrolmentStatus } from './enrolment.entity.js';
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
  runId: number;
  dueOn: Day | null;
  facts: ReasonFacts;
}

export interface Dates {
  startsOn: Day;
  startsAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
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

/** The writes of enrolments: each statement says in its WHERE what must still hold. */
@Injectable()
export class EnrolmentChangesRepository {
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

  /** Opens withdrawn enrolments again, with new dates; returns how many were ours to open. */
  async reopen(ids: readonly number[], dates: Dates, now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE enrolments SET status = 'active', open_key = 1, enrolled_at = ?, starts_on = ?, starts_at = ?, due_on = ?, due_at = ?
        WHERE id IN (${slots(ids)}) AND status = 'withdrawn'`,
      [now, dates.startsOn, dates.startsAt, dates.dueOn, dates.dueAt, ...ids],
    );
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

  /** Lets a further reason bring the due day and the start forward, never back. */
  async bringForward(ids: readonly number[], dates: Dates): Promise<void> {
    if (dates.dueOn !== null) {
      await this.database.execute(
        `UPDATE enrolments SET due_on = ?, due_at = ? WHERE id IN (${slots(ids)}) AND open_key = 1 AND (due_on IS NULL OR due_on > ?)`,
        [dates.dueOn, dates.dueAt, ...ids, dates.dueOn],
      );
    }
    await this.database.execute(
      `UPDATE enrolments SET starts_on = ?, starts_at = ? WHERE id IN (${slots(ids)}) AND open_key = 1 AND starts_on > ?`,
      [dates.startsOn, dates.startsAt, ...ids, dates.startsOn],
    );
  }

  /** Keeps others from changing the open enrolments of these people until the run ends; changes nothing. */
  async hold(personIds: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE enrolments SET open_key = 1 WHERE person_id IN (${slots(personIds)}) AND open_key = 1`,
      personIds,
    );
  }

  async setDates(ids: readonly number[], dates: Dates): Promise<void> {
    await this.database.execute(
      `UPDATE enrolments SET starts_on = ?, starts_at = ?, due_on = ?, due_at = ? WHERE id IN (${slots(ids)}) AND open_key = 1`,
      [dates.startsOn, dates.startsAt, dates.dueOn, dates.dueAt, ...ids],
    );
  }

  async setReasonsDue(reasonIds: readonly number[], dueOn: Day | null): Promise<void> {
    await this.database.execute(
      `UPDATE enrolment_reasons SET due_on = ? WHERE id IN (${slots(reasonIds)}) AND open_key = 1`,
      [dueOn, ...reasonIds],
    );
  }

  /** Ends active enrolments with a status that is not `completed`; returns how many were ours to end. */
  async end(
    ids: readonly number[],
    status: Exclude<EnrolmentStatus, 'active' | 'completed'>,
  ): Promise<number> {
    return await this.database.execute(
      `UPDATE enrolments SET status = ?, open_key = NULL WHERE id IN (${slots(ids)}) AND status = 'active'`,
      [status, ...ids],
    );
  }

  /** Ends the open reasons of enrolments that have ended; those of completed ones stay. */
  async endReasons(enrolmentIds: readonly number[], cause: EndCause, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE enrolment_reasons SET open_key = NULL, ended_at = ?, end_cause = ?
        WHERE enrolment_id IN (${slots(enrolmentIds)}) AND open_key = 1 AND EXISTS (SELECT 1 FROM enrolments e
              WHERE e.id = enrolment_reasons.enrolment_id AND e.status IN ('withdrawn', 'waived', 'expired'))`,
      [now, cause, ...enrolmentIds],
    );
  }

  /** Ends these reasons, of enrolments that stand for another one too. */
  async endReasonsById(reasonIds: readonly number[], cause: EndCause, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE enrolment_reasons SET open_key = NULL, ended_at = ?, end_cause = ? WHERE id IN (${slots(reasonIds)}) AND open_key = 1`,
      [now, cause, ...reasonIds],
    );
  }

  /** Makes the periods follow what the enrolments say now: what differs is closed, and what is missing opened. */
  async followInPeriods(
    ids: readonly number[],
    now: Date,
    { note = null, changedBy = null }: { note?: string | null; changedBy?: number | null } = {},
  ): Promise<void> {
    const open = `enrolment_id IN (${slots(ids)}) AND to_at = ?`;
    const differs = `EXISTS (SELECT 1 FROM enrolments e WHERE e.id = enrolment_periods.enrolment_id AND (e.status <> enrolment_periods.status
      OR e.due_at <> enrolment_periods.due_at OR (e.due_at IS NULL) <> (enrolment_periods.due_at IS NULL)))`;
    const closed = await this.database.execute(
      `UPDATE enrolment_periods SET to_at = ? WHERE ${open} AND from_at < ? AND ${differs}`,
      [now, ...ids, FOREVER_INSTANT, now],
    );
    // A second change within a millisecond has no period of its own: it changes the one that has just begun.
    if (closed < ids.length) {
      await this.database.execute(
        `UPDATE enrolment_periods SET note = ?, changed_by = ?,
                status = (SELECT e.status FROM enrolments e WHERE e.id = enrolment_periods.enrolment_id),
                due_at = (SELECT e.due_at FROM enrolments e WHERE e.id = enrolment_periods.enrolment_id)
          WHERE ${open} AND from_at >= ? AND ${differs}`,
        [note, changedBy, ...ids, FOREVER_INSTANT, now],
      );
    }
    await this.openPeriods(ids, now, note, changedBy);
  }

  /** Opens a period for each of these enrolments that has none. */
  async openPeriods(
    ids: readonly number[],
    now: Date,
    note: string | null = null,
    changedBy: number | null = null,
  ): Promise<void> {
    await this.database.insertOnceFrom(
      'enrolment_periods',
      ['enrolment_id', 'status', 'due_at', 'from_at', 'to_at', 'note', 'changed_by'],
      `SELECT e.id, e.status, e.due_at, ?, ?, ?, ? FROM enrolments e WHERE e.id IN (${slots(ids)})
          AND NOT EXISTS (SELECT 1 FROM enrolment_periods o WHERE o.enrolment_id = e.id AND o.to_at = ?)`,
      [now, FOREVER_INSTANT, note, changedBy, ...ids, FOREVER_INSTANT],
    );
  }
}
