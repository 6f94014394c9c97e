import { Injectable } from '@nestjs/common';
import { FOREVER_INSTANT } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';

/** How far an enrolment is: requirements done, and the score so far in per mille (null where nothing is scored). */
export interface Advance {
  enrolmentId: number;
  requirementsDone: number;
  scorePermille: number | null;
  /** When; the enrolment counts as started by then. */
  at: Date;
}

/** An enrolment that has everything. */
export type Completing = Omit<Advance, 'requirementsDone'>;

/** That nobody has done anything with an enrolment `e`: nothing begun, nothing recorded, no decision about it. */
export const UNTOUCHED = `e.started_at IS NULL AND e.requirements_done = 0 AND e.status IN ('active', 'withdrawn')
  AND NOT EXISTS (SELECT 1 FROM enrolment_periods ep WHERE ep.enrolment_id = e.id AND ep.changed_by IS NOT NULL)`;

/** How progress reaches enrolments, at most 2,000 at a time; every method belongs inside the caller's run and may be repeated. */
@Injectable()
export class EnrolmentProgress {
  constructor(private readonly database: Database) {}

  /** Notes the first act on these enrolments; later ones change nothing. */
  async markStarted(starts: readonly { enrolmentId: number; at: Date }[]): Promise<void> {
    if (starts.length === 0) return;
    const started = perRow(starts, ({ at }) => at);
    await this.database.execute(
      `UPDATE enrolments SET started_at = ${started.sql} WHERE id IN (${slots(starts)}) AND started_at IS NULL AND status = 'active'`,
      [...started.parameters, ...idsOf(starts)],
    );
  }

  /** Notes what is done of active enrolments. */
  async recordDone(advances: readonly Advance[]): Promise<void> {
    if (advances.length === 0) return;
    const done = perRow(advances, ({ requirementsDone }) => requirementsDone);
    const score = perRow(advances, ({ scorePermille }) => scorePermille);
    const started = perRow(advances, ({ at }) => at);
    await this.database.execute(
      `UPDATE enrolments SET requirements_done = ${done.sql}, score_permille = ${score.sql},
              started_at = COALESCE(started_at, ${started.sql})
        WHERE id IN (${slots(advances)}) AND status = 'active'`,
      [...done.parameters, ...score.parameters, ...started.parameters, ...idsOf(advances)],
    );
  }

  /** Takes untouched enrolments away that these people (at most 2,000) got since then, as if there had been none; returns how many. */
  async removeUntouched(personIds: readonly number[], since: Date): Promise<number> {
    const found = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments e WHERE e.person_id IN (${slots(personIds)}) AND e.enrolled_at >= ? AND ${UNTOUCHED}
          AND NOT EXISTS (SELECT 1 FROM enrolment_periods o WHERE o.enrolment_id = e.id AND o.from_at < ?)`,
      [...personIds, since, since],
    );
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    for (const [table, column] of [
      ['enrolment_periods', 'enrolment_id'],
      ['enrolment_reasons', 'enrolment_id'],
      ['enrolments', 'id'],
    ])
      await this.database.execute(`DELETE FROM ${table} WHERE ${column} IN (${slots(ids)})`, ids);
    await this.reinstate(personIds);
    return ids.length;
  }

  /** Lets the latest enrolments of these people count again in whose place nothing stands any more. */
  private async reinstate(personIds: readonly number[]): Promise<void> {
    const latest = await this.database.query<{ id: number }>(
      `SELECT e.id FROM enrolments e WHERE e.person_id IN (${slots(personIds)}) AND e.superseded_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM enrolments n
                WHERE n.person_id = e.person_id AND n.track_id = e.track_id AND n.cycle > e.cycle)`,
      personIds,
    );
    if (latest.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments SET superseded_at = NULL WHERE id IN (${slots(latest)})`,
      latest.map(({ id }) => id),
    );
  }

  /** Completes those that are active; returns their ids, so that only one caller completes each. */
  async complete(completing: readonly Completing[]): Promise<number[]> {
    // A single one needs no look before: whether the update below changes it says whether it was ours.
    const ours = completing.length === 1 ? completing : await this.active(completing);
    if (ours.length === 0) return [];
    const at = perRow(ours, (one) => one.at);
    const score = perRow(ours, ({ scorePermille }) => scorePermille);
    const completed = await this.database.execute(
      `UPDATE enrolments SET status = 'completed', open_key = NULL, completed_at = ${at.sql},
              score_permille = ${score.sql}, started_at = COALESCE(started_at, ${at.sql}),
              requirements_done = requirements_total
        WHERE id IN (${slots(ours)}) AND status = 'active'`,
      [...at.parameters, ...score.parameters, ...at.parameters, ...idsOf(ours)],
    );
    if (completed === 0) return [];
    await this.completePeriods(idsOf(ours));
    return idsOf(ours);
  }

  /** Those that are active, which nobody else can change from here on until the run ends. */
  private async active(completing: readonly Completing[]): Promise<Completing[]> {
    const ids = idsOf(completing);
    if (ids.length === 0) return [];
    await this.database.execute(
      `UPDATE enrolments SET open_key = 1 WHERE id IN (${slots(ids)}) AND open_key = 1`,
      ids,
    );
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM enrolments WHERE id IN (${slots(ids)}) AND status = 'active'`,
      ids,
    );
    const active = new Set(rows.map(({ id }) => id));
    return completing.filter(({ enrolmentId }) => active.has(enrolmentId));
  }

  /** Ends the active period of each at its completion and begins the completed one. */
  private async completePeriods(ids: readonly number[]): Promise<void> {
    const open = 'o.enrolment_id = e.id AND o.to_at = ?';
    const ours = `e.id IN (${slots(ids)})`;
    // What was earned before somebody was enrolled leaves no time in which it was active: that period itself becomes the completed one.
    await this.database.execute(
      `INSERT INTO enrolment_periods (enrolment_id, status, due_at, from_at, to_at)
       SELECT e.id, o.status, o.due_at, o.from_at, e.completed_at FROM enrolments e
         JOIN enrolment_periods o ON ${open} AND o.from_at < e.completed_at WHERE ${ours}
        UNION ALL
       SELECT e.id, e.status, e.due_at, CASE WHEN o.from_at > e.completed_at THEN o.from_at ELSE e.completed_at END, ?
         FROM enrolments e LEFT JOIN enrolment_periods o ON ${open} WHERE ${ours}
       ${this.database.dialect.updateClause(['enrolment_id', 'from_at'], ['status', 'to_at'])}`,
      [FOREVER_INSTANT, ...ids, FOREVER_INSTANT, FOREVER_INSTANT, ...ids],
    );
  }
}

const idsOf = (rows: readonly { enrolmentId: number }[]) => rows.map(({ enrolmentId }) => enrolmentId);

/** A value of its own for each row of one UPDATE; a single value where all rows have the same. */
function perRow<T extends { enrolmentId: number }>(
  rows: readonly T[],
  valueOf: (row: T) => SqlValue,
): { sql: string; parameters: SqlValue[] } {
  const values = rows.map(valueOf);
  const [first = null] = values;
  const isSame = values.every((value) => value?.valueOf() === first?.valueOf());
  if (isSame) return { sql: '?', parameters: [first] };
  const whens = rows.map(() => 'WHEN ? THEN ?').join(' ');
  const parameters = rows.flatMap(({ enrolmentId }, index) => [enrolmentId, values[index] ?? null]);
  return { sql: `CASE id ${whens} END`, parameters };
}
