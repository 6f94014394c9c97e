import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, type SqlValue } from '../database/values.js';
import type { EnrolmentStatus } from '../enrolments/enrolment.entity.js';
import { LAPSED } from '../enrolments/learners.repository.js';
import type { MergedPair } from '../people/merged-people.repository.js';
import {
  enrolmentWorth,
  type Learnt,
  type LearntEnrolment,
  type Placed,
  type PlacedEnrolment,
  progressWorth,
} from './united-cycles.js';

/** The tables of which a person has one row in each place and cycle. */
export type CycledTable = 'enrolments' | 'course_progress' | 'requirement_records';

interface Row {
  id: number;
  place: number | string;
  cycle: number;
  isKept: number;
  isLapsed: number;
}

interface EnrolmentRow extends Row {
  status: EnrolmentStatus;
  requirementsDone: number;
  beganAt: Date | string;
  supersededAt: Date | string | null;
}

interface ProgressRow extends Row {
  isCompleted: number;
  lessonsDone: number;
}

/** What every row says, the latest return `rt` of the kept record beside it. */
const OF_BOTH = (alias: string, place: string) =>
  `SELECT ${alias}.id, ${alias}.${place} AS place, ${alias}.cycle, CASE WHEN ${alias}.person_id = ? THEN 1 ELSE 0 END AS isKept`;
const BESIDE_RETURN = (table: CycledTable, alias: string) =>
  `FROM ${table} ${alias} LEFT JOIN person_returns rt ON rt.person_id = ? WHERE ${alias}.person_id IN (?, ?) ORDER BY ${alias}.id`;
/** That an open enrolment of the kept record asks for something, which it would count whenever it was done. */
const ASKED = (
  what: string,
) => `EXISTS (SELECT 1 FROM enrolments e JOIN requirements r ON r.track_version_id = e.track_version_id
  WHERE e.person_id = ? AND e.open_key = 1 AND ${what})`;

const toLearnt = (row: Row, worth: number): Learnt => ({
  id: row.id,
  place: row.place,
  cycle: row.cycle,
  isKept: row.isKept === 1,
  isLapsed: row.isLapsed === 1,
  worth,
});

/** What two records learnt: the tables of several features, beside an erasure the one write that reaches across them. */
@Injectable()
export class MergedLearningRepository {
  constructor(private readonly database: Database) {}

  async enrolments({ keptId, mergedId }: MergedPair): Promise<LearntEnrolment[]> {
    const rows = await this.database.query<EnrolmentRow>(
      `${OF_BOTH('e', 'track_id')}, e.status, e.requirements_done AS requirementsDone, e.superseded_at AS supersededAt,
              COALESCE((SELECT MIN(f.from_at) FROM enrolment_periods f WHERE f.enrolment_id = e.id), e.enrolled_at) AS beganAt,
              CASE WHEN ${LAPSED} THEN 1 ELSE 0 END AS isLapsed ${BESIDE_RETURN('enrolments', 'e')}`,
      [keptId, keptId, keptId, mergedId],
    );
    return rows.map((row) => ({
      ...toLearnt(row, enrolmentWorth(row.status, row.requirementsDone, row.isLapsed === 1)),
      isOpen: row.status === 'active',
      beganAt: instant(row.beganAt),
      supersededAt: instantOrNull(row.supersededAt),
    }));
  }

  async courses({ keptId, mergedId }: MergedPair): Promise<Learnt[]> {
    const touched = `COALESCE(cp.completed_at, (SELECT MAX(lp.updated_at) FROM lesson_progress lp WHERE lp.course_progress_id = cp.id), cp.started_at)`;
    const rows = await this.database.query<ProgressRow>(
      `${OF_BOTH('cp', 'course_id')}, cp.lessons_done AS lessonsDone, CASE WHEN cp.completed_at IS NULL THEN 0 ELSE 1 END AS isCompleted,
              CASE WHEN rt.counts_from_at > ${touched} AND ${ASKED('r.course_id = cp.course_id AND e.cycle <= cp.cycle')}
                   THEN 1 ELSE 0 END AS isLapsed ${BESIDE_RETURN('course_progress', 'cp')}`,
      [keptId, keptId, keptId, keptId, mergedId],
    );
    return rows.map((row) => toLearnt(row, progressWorth(row.isCompleted === 1, row.lessonsDone)));
  }

  async records({ keptId, mergedId }: MergedPair): Promise<Learnt[]> {
    const rows = await this.database.query<Row>(
      `${OF_BOTH('rr', 'slug')}, CASE WHEN rt.counts_from_on > rr.on_day
                    AND ${ASKED('r.slug = rr.slug AND r.kind = rr.kind AND e.cycle <= rr.cycle')}
                   THEN 1 ELSE 0 END AS isLapsed ${BESIDE_RETURN('requirement_records', 'rr')}`,
      [keptId, keptId, keptId, keptId, mergedId],
    );
    return rows.map((row) => toLearnt(row, 0));
  }

  /** Gives rows their cycles, and lets all of them name the kept record; inside the merge's run. */
  async take(table: CycledTable, placed: readonly Placed[], { keptId, mergedId }: MergedPair): Promise<void> {
    await this.setEach(table, 'cycle', placed, ({ cycle }) => cycle);
    await this.database.execute(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`, [keptId, mergedId]);
  }

  /** Notes since when others stand in the place of these enrolments. */
  async supersede(placed: readonly PlacedEnrolment[]): Promise<void> {
    const table: CycledTable = 'enrolments';
    await this.setEach(table, 'superseded_at', placed, ({ supersededAt }) => supersededAt);
  }

  /** Completions are their enrolments' people's, in their cycles. */
  async takeCompletions({ keptId, mergedId }: MergedPair): Promise<void> {
    const table = 'completions';
    const cycle = `(SELECT e.cycle FROM enrolments e WHERE e.id = ${table}.enrolment_id)`;
    await this.database.execute(
      `UPDATE ${table} SET person_id = ?, cycle = ${cycle} WHERE person_id IN (?, ?)`,
      [keptId, keptId, mergedId],
    );
  }

  /** Open enrolments of somebody, by id. */
  async openEnrolmentsOf(personId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT id FROM enrolments WHERE person_id = ? AND open_key = 1 ORDER BY id',
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  private async setEach<T extends Placed>(
    table: CycledTable,
    column: string,
    rows: readonly T[],
    valueOf: (row: T) => SqlValue,
  ): Promise<void> {
    if (rows.length === 0) return;
    const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
    await this.database.execute(
      `UPDATE ${table} SET ${column} = CASE id ${cases} END WHERE id IN (${slots(rows)})`,
      [...rows.flatMap((row) => [row.id, valueOf(row)]), ...rows.map(({ id }) => id)],
    );
  }
}
