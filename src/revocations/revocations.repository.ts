import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';

/** Which reasons are taken back: those of an assignment, or those that one of its runs gave. */
export type Revoked = { assignmentId: number } | { runId: number };

/** 1 where the enrolment `e` of an open reason `r` has another open reason too. */
export const HAS_OTHER_REASON =
  'CASE WHEN EXISTS (SELECT 1 FROM enrolment_reasons o WHERE o.enrolment_id = r.enrolment_id AND o.open_key = 1 AND o.id <> r.id) THEN 1 ELSE 0 END';
/** 1 where somebody has begun the track of an enrolment `e` since its reason `r` reached them; what they had done before is credited as of that moment. */
export const IS_BEGUN_SINCE = 'CASE WHEN e.started_at > r.from_at THEN 1 ELSE 0 END';

/** An open reason, with what keeps its enrolment when the reason is taken back. */
export interface RevocableReason {
  id: number;
  enrolmentId: number;
  personId: number;
  hasOther: boolean;
  isBegun: boolean;
}

/** An open enrolment that an open reason holds. */
export interface OpenBy {
  id: number;
  personId: number;
  dueOn: Day | null;
}

const CHUNK = 2_000;

const ofRevoked = (revoked: Revoked): [sql: string, value: number] =>
  'runId' in revoked ? ['r.run_id = ?', revoked.runId] : ['r.assignment_id = ?', revoked.assignmentId];

/** Reads what taking reasons back would touch. */
@Injectable()
export class RevocationsRepository {
  constructor(private readonly database: Database) {}

  /** Open enrolments with an open reason to be taken back, after `afterId`, in chunks of 2,000. */
  async openBy(revoked: Revoked, afterId: number): Promise<OpenBy[]> {
    const [sql, value] = ofRevoked(revoked);
    return await this.database.query(
      `SELECT e.id, e.person_id AS personId, e.due_on AS dueOn FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id AND e.open_key = 1
        WHERE ${sql} AND r.open_key = 1 AND r.enrolment_id > ? ORDER BY r.enrolment_id LIMIT ${CHUNK}`,
      [value, afterId],
    );
  }

  /** The open reasons to be taken back on these open enrolments (at most 2,000). */
  async reasonsBy(revoked: Revoked, enrolmentIds: readonly number[]): Promise<RevocableReason[]> {
    const [sql, value] = ofRevoked(revoked);
    const rows = await this.database.query<
      Omit<RevocableReason, 'hasOther' | 'isBegun'> & { hasOther: number; isBegun: number }
    >(
      `SELECT r.id, e.id AS enrolmentId, e.person_id AS personId, ${HAS_OTHER_REASON} AS hasOther, ${IS_BEGUN_SINCE} AS isBegun
         FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id AND e.open_key = 1
        WHERE ${sql} AND r.open_key = 1 AND r.enrolment_id IN (${slots(enrolmentIds)})`,
      [value, ...enrolmentIds],
    );
    return rows.map((row) => ({
      ...row,
      hasOther: Number(row.hasOther) === 1,
      isBegun: Number(row.isBegun) === 1,
    }));
  }

  /** Reasons of a run that ended when their people were excused: when that ends, they would come back. In chunks, after `afterId`. */
  async waivedBy(runId: number, afterId: number): Promise<number[]> {
    const parameters: SqlValue[] = [runId, afterId];
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM enrolment_reasons WHERE run_id = ? AND id > ? AND open_key IS NULL AND end_cause = 'waived' ORDER BY id LIMIT ${CHUNK}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** Which of these people have no open enrolment any more. */
  async idle(personIds: readonly number[]): Promise<number[]> {
    const rows = await this.database.query<{ personId: number }>(
      `SELECT DISTINCT person_id AS personId FROM enrolments WHERE person_id IN (${slots(personIds)}) AND open_key = 1`,
      personIds,
    );
    const busy = new Set(rows.map(({ personId }) => personId));
    return personIds.filter((id) => !busy.has(id));
  }
}
