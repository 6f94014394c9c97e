import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { LessonPair } from '../progress-log/progress-replay.js';

/** How people go on from one version of a course in a later one. */
export interface VersionMove {
  fromVersionId: number;
  toVersionId: number;
  /** Every lesson of the later version. */
  lessonIds: readonly number[];
  /** Lessons that are the same there: rows, attempts and places in the text stay with them. */
  same: readonly LessonPair[];
  /** Lessons that are done there where they were done here, though they were rewritten. */
  counted: readonly LessonPair[];
  /** Of the later version's lessons, those that carry a score. */
  scoredIds: readonly number[];
}

/** Carries course progress to another version, in sets of at most 500; every method belongs inside the caller's run. */
@Injectable()
export class VersionMoveRepository {
  constructor(private readonly database: Database) {}

  /**
   * Moves those of these that are still on the earlier version and have not completed the course; returns which. Their rows are held
   * first, so that of two processes one moves each, and what a learner does meanwhile is carried as well or waits.
   */
  async move(courseProgressIds: readonly number[], move: VersionMove, at: Date): Promise<number[]> {
    const condition = `id IN (${slots(courseProgressIds)}) AND course_version_id = ? AND completed_at IS NULL`;
    const which = [...courseProgressIds, move.fromVersionId];
    await this.database.execute(
      `UPDATE course_progress SET lessons_done = lessons_done WHERE ${condition}`,
      which,
    );
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM course_progress WHERE ${condition}`,
      which,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    await this.carryLessons(ids, move);
    await this.database.execute(
      `UPDATE course_progress SET course_version_id = ?, lessons_total = ?,
              lessons_done = (SELECT COUNT(*) FROM lesson_progress lp
                WHERE lp.course_progress_id = course_progress.id AND lp.status = 'done')
        WHERE id IN (${slots(ids)})`,
      [move.toVersionId, move.lessonIds.length, ...ids],
    );
    await this.log(ids, move, at);
    return ids;
  }

  /** Completes those of these to whom the later version leaves nothing to do; returns their people. */
  async complete(courseProgressIds: readonly number[], at: Date): Promise<number[]> {
    const condition = `id IN (${slots(courseProgressIds)}) AND lessons_done = lessons_total AND completed_at IS NULL`;
    const rows = await this.database.query<{ personId: number }>(
      `SELECT person_id AS personId FROM course_progress WHERE ${condition}`,
      courseProgressIds,
    );
    if (rows.length === 0) return [];
    await this.database.execute(
      `UPDATE course_progress SET completed_at = ?, score_permille = (SELECT ROUND(AVG(lp.score_permille))
              FROM lesson_progress lp WHERE lp.course_progress_id = course_progress.id AND lp.status = 'done')
        WHERE ${condition}`,
      [at, ...courseProgressIds],
    );
    return rows.map(({ personId }) => personId);
  }

  private async carryLessons(ids: readonly number[], { same, counted, ...move }: VersionMove): Promise<void> {
    const ours = `course_progress_id IN (${slots(ids)})`;
    if (counted.length > 0) {
      const scored = counted.filter(([, to]) => move.scoredIds.includes(to)).map(([from]) => from);
      const score =
        scored.length > 0
          ? `CASE WHEN lp.lesson_id IN (${slots(scored)}) THEN lp.score_permille END`
          : 'NULL';
      const successor = successorOf('lp.lesson_id', counted);
      await this.database.insertOnceFrom(
        'lesson_progress',
        [
          'course_progress_id',
          'lesson_id',
          'status',
          'score_permille',
          'started_at',
          'updated_at',
          'done_at',
        ],
        `SELECT lp.course_progress_id, ${successor.sql}, 'done', ${score}, lp.started_at, lp.updated_at, lp.done_at
           FROM lesson_progress lp WHERE lp.${ours} AND lp.status = 'done' AND lp.lesson_id IN (${slots(counted)})`,
        [...successor.parameters, ...scored, ...ids, ...counted.map(([from]) => from)],
      );
    }
    if (same.length > 0) {
      const twin = successorOf('lesson_id', same);
      await this.database.execute(
        `UPDATE lesson_progress SET lesson_id = ${twin.sql} WHERE ${ours} AND lesson_id IN (${slots(same)}) AND status <> 'replaced'`,
        [...twin.parameters, ...ids, ...same.map(([from]) => from)],
      );
    }
    await this.database.execute(
      `UPDATE lesson_progress SET status = 'replaced' WHERE ${ours} AND status <> 'replaced' AND lesson_id NOT IN (${slots(move.lessonIds)})`,
      [...ids, ...move.lessonIds],
    );
  }

  private async log(ids: readonly number[], move: VersionMove, at: Date): Promise<void> {
    const { fromVersionId, toVersionId, same, counted } = move;
    await this.database.insertOnceFrom(
      'progress_log',
      ['person_id', 'course_progress_id', 'action', 'data', 'occurred_at'],
      `SELECT cp.person_id, cp.id, 'moved', ?, ? FROM course_progress cp WHERE cp.id IN (${slots(ids)})`,
      [JSON.stringify({ fromVersionId, toVersionId, same, counted }), at, ...ids],
    );
  }
}

function successorOf(column: string, pairs: readonly LessonPair[]): { sql: string; parameters: number[] } {
  return {
    sql: `CASE ${column} ${pairs.map(() => 'WHEN ? THEN ?').join(' ')} END`,
    parameters: pairs.flat(),
  };
}
