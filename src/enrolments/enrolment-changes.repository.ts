import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { FOREVER_INSTANT } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import type { Extension } from '../due-dates/extension.js';
import type { EndCause, EnrolmentStatus } from './enrolment.entity.js';

/** Why something changed, in the words of whoever changed it. */
export interface Remark {
  note?: string | null;
  changedBy?: number | null;
}

/** An equal completion elsewhere, the instant as which it counts, and what shows it. */
export interface CreditedElsewhere {
  completedOn: Day;
  at: Date;
  evidence: string;
  link: string | null;
}

export interface Dates {
  startsOn: Day;
  startsAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
}

/** The writes of enrolments: each statement says in its WHERE what must still hold. */
@Injectable()
export class EnrolmentChangesRepository {
  constructor(private readonly database: Database) {}

  /** Opens withdrawn enrolments again, with new dates; returns how many were ours to open. */
  async reopen(ids: readonly number[], dates: Dates, now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE enrolments SET status = 'active', open_key = 1, enrolled_at = ?, starts_on = ?, starts_at = ?, due_on = ?, due_at = ?,
              extended_to = NULL, extended_on = NULL, superseded_at = NULL
        WHERE id IN (${slots(ids)}) AND status = 'withdrawn'`,
      [now, dates.startsOn, dates.startsAt, dates.dueOn, dates.dueAt, ...ids],
    );
  }

  /** Lets a further reason bring the due day and the start forward, never back, nor before a day to which it was extended. */
  async bringForward(ids: readonly number[], dates: Dates): Promise<void> {
    if (dates.dueOn !== null) {
      await this.database.execute(
        `UPDATE enrolments SET due_on = ?, due_at = ? WHERE id IN (${slots(ids)}) AND open_key = 1 AND (due_on IS NULL OR due_on > ?)
            AND (extended_to IS NULL OR extended_to <= ?)`,
        [dates.dueOn, dates.dueAt, ...ids, dates.dueOn, dates.dueOn],
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

  /** Lets reasons that ended with a waiver not come back when it ends. */
  async undoWaived(reasonIds: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE enrolment_reasons SET end_cause = 'undone' WHERE id IN (${slots(reasonIds)}) AND open_key IS NULL AND end_cause = 'waived'`,
      reasonIds,
    );
  }

  /** Waives an active enrolment until the end of a day, or for good; returns whether it was ours to waive. */
  async waive(id: number, until: Day | null): Promise<boolean> {
    const waived = await this.database.execute(
      "UPDATE enrolments SET status = 'waived', open_key = NULL, waived_until = ? WHERE id = ? AND status = 'active'",
      [until, id],
    );
    return waived === 1;
  }

  /** Sets or, with null, forgets to which day an active enrolment was extended; false where its due day is not `dueOn` any more. */
  async extend(id: number, extension: Extension | null, dueOn: Day | null): Promise<boolean> {
    const extended = await this.database.execute(
      `UPDATE enrolments SET extended_to = ?, extended_on = ? WHERE id = ? AND status = 'active' AND COALESCE(due_on, '') = ?`,
      [extension?.to ?? null, extension?.on ?? null, id, dueOn ?? ''],
    );
    return extended === 1;
  }

  /** Completes an active enrolment by an equal completion elsewhere; returns whether it was ours to complete. What was done of it stays. */
  async credit(id: number, credit: CreditedElsewhere): Promise<boolean> {
    const credited = await this.database.execute(
      `UPDATE enrolments SET status = 'completed', open_key = NULL, completed_at = ?, credited_on = ?, credit_evidence = ?,
              credit_link = ? WHERE id = ? AND status = 'active'`,
      [credit.at, credit.completedOn, credit.evidence, credit.link, id],
    );
    return credited === 1;
  }

  /** Opens a credited enrolment again, or withdraws it where no reason holds it any more; false where it is not credited, or a later cycle stands in its place. */
  async takeCreditBack(id: number, extension: Extension | null): Promise<boolean> {
    const held = `EXISTS (SELECT 1 FROM enrolment_reasons r WHERE r.enrolment_id = enrolments.id AND r.open_key = 1)`;
    const back = await this.database.execute(
      `UPDATE enrolments SET status = CASE WHEN ${held} THEN 'active' ELSE 'withdrawn' END,
              open_key = CASE WHEN ${held} THEN 1 END, completed_at = NULL, credited_on = NULL, credit_evidence = NULL,
              credit_link = NULL, extended_to = ?, extended_on = ?
        WHERE id = ? AND status = 'completed' AND credited_on IS NOT NULL AND superseded_at IS NULL`,
      [extension?.to ?? null, extension?.on ?? null, id],
    );
    return back === 1;
  }

  /** Brings back what was ended, with these of its reasons; false where it has not that status any more. */
  async bringBack(
    id: number,
    from: 'waived' | 'withdrawn',
    reasonIds: readonly number[],
    extension: Extension | null,
  ): Promise<boolean> {
    const back = await this.database.execute(
      `UPDATE enrolments SET status = 'active', open_key = 1, waived_until = NULL, extended_to = ?, extended_on = ?
        WHERE id = ? AND status = ? AND superseded_at IS NULL`,
      [extension?.to ?? null, extension?.on ?? null, id, from],
    );
    if (back === 0) return false;
    await this.database.execute(
      `UPDATE enrolment_reasons SET open_key = 1, ended_at = NULL, end_cause = NULL WHERE id IN (${slots(reasonIds)}) AND open_key IS NULL`,
      reasonIds,
    );
    return true;
  }

  /** Withdraws what was waived and for which no reason is left. */
  async withdrawWaived(id: number): Promise<boolean> {
    const withdrawn = await this.database.execute(
      "UPDATE enrolments SET status = 'withdrawn', waived_until = NULL WHERE id = ? AND status = 'waived'",
      [id],
    );
    return withdrawn === 1;
  }

  /** Makes the periods follow what the enrolments say now: what differs is closed, and what is missing opened. */
  async followInPeriods(
    ids: readonly number[],
    now: Date,
    { note = null, changedBy = null }: Remark = {},
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
