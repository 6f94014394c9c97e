import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull, json } from '../database/values.js';
import type { LessonPosition, LessonStatus } from './progress.entity.js';
import type { LessonPlace, PlaceRow } from './lesson-place.js';
import { COURSE_SEEN } from './track-progress.repository.js';
import { type StageDates, StagedRelease, UNSTAGED } from '../staged-release/staged-release.js';
import type { LogEntry, ProgressAct } from '../progress-log/progress-replay.js';

interface StoredPlace {
  enrolmentId: number;
  status: string;
  cycle: number;
  startsOn: string;
  startsAt: Date | string;
  startedAt: Date | string | null;
  dueOn: Day | null;
  ruledDueOn: Day | null;
  opensOnDay: number | null;
  courseId: number;
  versionId: number;
  progressId: number | null;
  lessonsDone: number;
  lessonsTotal: number;
  lessonId: number | null;
  kind: LessonKind;
  mineId: number | null;
  mineStatus: LessonStatus;
}

/** The row of a lesson as it was read: moving its person to another version gives the row another lesson, or leaves it behind. */
export interface BegunLesson {
  id: number;
  lessonId: number;
}

/** The statements of the path that every act of learning takes. */
@Injectable()
export class LessonProgressRepository {
  constructor(
    private readonly database: Database,
    private readonly release: StagedRelease,
  ) {}

  /** Where somebody stands at a lesson: one row for each of their enrolments whose track version asks for the course. */
  async places(personId: number, courseSlug: string, lessonSlug: string): Promise<PlaceRow[]> {
    const rows = await this.database.query<StoredPlace>(
      `SELECT e.id AS enrolmentId, e.status, e.cycle, e.starts_on AS startsOn, e.starts_at AS startsAt,
              e.started_at AS startedAt, e.due_on AS dueOn, r.opens_on_day AS opensOnDay,
              CASE WHEN r.opens_on_day IS NOT NULL THEN (SELECT MIN(er.due_on) FROM enrolment_reasons er
                WHERE er.enrolment_id = e.id AND er.open_key = 1) END AS ruledDueOn, c.id AS courseId, cp.id AS progressId, cp.lessons_done AS lessonsDone,
              cp.lessons_total AS lessonsTotal, COALESCE(cp.course_version_id, c.current_version_id) AS versionId,
              l.id AS lessonId, l.kind, lp.id AS mineId, lp.status AS mineStatus
         FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug = ? AND r.kind = 'course'
         JOIN courses c ON c.id = r.course_id
         LEFT JOIN course_progress cp ON ${COURSE_SEEN('c.id')}
         LEFT JOIN lessons l ON l.course_version_id = COALESCE(cp.course_version_id, c.current_version_id) AND l.slug = ?
         LEFT JOIN lesson_progress lp ON lp.course_progress_id = cp.id AND lp.lesson_id = l.id
        WHERE e.person_id = ? AND e.status IN ('active', 'completed')`,
      [courseSlug, lessonSlug, personId],
    );
    // Only what nobody has begun can be waiting to open: the others cost no further look.
    const dates = await this.release.datesOf(
      rows.map((row) => {
        const isWaiting = row.progressId === null && row.status === 'active';
        return { ...row, personId, opensOnDay: isWaiting ? row.opensOnDay : null, dueOnDay: null };
      }),
    );
    return rows.map((row, index) => toPlaceRow(row, courseSlug, dates[index] ?? UNSTAGED));
  }

  /** Begins a course on its current version; returns whether it was us who began it. */
  async beginCourse(place: LessonPlace, at: Date): Promise<boolean> {
    const begun = await this.database.insertOnceFrom(
      'course_progress',
      ['person_id', 'course_id', 'course_version_id', 'cycle', 'lessons_done', 'lessons_total', 'started_at'],
      `SELECT ?, c.id, c.current_version_id, ?, 0,
              (SELECT COUNT(*) FROM lessons l WHERE l.course_version_id = c.current_version_id), ?
         FROM courses c WHERE c.id = ?`,
      [place.personId, place.course.cycle, at, place.course.id],
    );
    return begun === 1;
  }

  /** Begins a lesson; returns whether it was us who began it. */
  async beginLesson(courseProgressId: number, lessonId: number, at: Date): Promise<boolean> {
    return await this.database.insertOnce('lesson_progress', {
      course_progress_id: courseProgressId,
      lesson_id: lessonId,
      status: 'started',
      started_at: at,
      updated_at: at,
    });
  }

  /** Marks a begun lesson as done; returns false when it was done already, or its person was moved to another version. */
  async finishLesson(
    { id, lessonId }: BegunLesson,
    scorePermille: number | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE lesson_progress SET status = 'done', score_permille = ?, done_at = ?, updated_at = ?
        WHERE id = ? AND lesson_id = ? AND status = 'started'`,
      [scorePermille, at, at, id, lessonId],
    );
    return changed === 1;
  }

  /** Counts one more lesson if so many are counted now; the last one completes the course with the mean of its scores. */
  async countLesson(
    courseProgressId: number,
    counted: { lessonsDone: number; lessonsTotal: number },
    at: Date,
  ): Promise<boolean> {
    const next = counted.lessonsDone + 1;
    const completion =
      next < counted.lessonsTotal
        ? { sql: '', parameters: [] }
        : {
            sql: `, completed_at = ?, score_permille = (SELECT ROUND(AVG(lp.score_permille))
                    FROM lesson_progress lp WHERE lp.course_progress_id = ? AND lp.status = 'done')`,
            parameters: [at, courseProgressId],
          };
    const changed = await this.database.execute(
      `UPDATE course_progress SET lessons_done = ?${completion.sql} WHERE id = ? AND lessons_done = ? AND lessons_total = ?`,
      [next, ...completion.parameters, courseProgressId, counted.lessonsDone, counted.lessonsTotal],
    );
    return changed === 1;
  }

  /** What is counted now, as the row says after whoever changed it before us. */
  async counted(courseProgressId: number): Promise<{ lessonsDone: number; lessonsTotal: number }> {
    const row = await this.database.first<{ lessonsDone: number; lessonsTotal: number }>(
      'SELECT lessons_done AS lessonsDone, lessons_total AS lessonsTotal FROM course_progress WHERE id = ?',
      [courseProgressId],
    );
    if (!row) throw new Error('Course progress went away.');
    return row;
  }

  /** Takes the lesson's row for the rest of the run, so that what is read next cannot change under us. */
  async hold(lessonProgressId: number, at: Date): Promise<void> {
    await this.database.execute('UPDATE lesson_progress SET updated_at = ? WHERE id = ?', [
      at,
      lessonProgressId,
    ]);
  }

  /** A row that is held: where it is, and of which lesson; null for the lesson once a new version has left it behind. */
  async heldRow(lessonProgressId: number): Promise<{ lessonId: number | null; position: LessonPosition }> {
    const row = await this.database.first<{ lessonId: number; status: string; position: unknown }>(
      'SELECT lesson_id AS lessonId, status, position FROM lesson_progress WHERE id = ?',
      [lessonProgressId],
    );
    const isLeft = !row || row.status === 'replaced';
    return { lessonId: isLeft ? null : row.lessonId, position: toPosition(row?.position ?? null) };
  }

  async keepPosition(lessonProgressId: number, position: LessonPosition): Promise<void> {
    await this.database.execute('UPDATE lesson_progress SET position = ? WHERE id = ?', [
      JSON.stringify(position),
      lessonProgressId,
    ]);
  }

  /** Appends to the log what just happened. */
  async log(personId: number, courseProgressId: number, act: ProgressAct, at: Date): Promise<void> {
    const { action, ...facts } = act;
    const { lessonId = null, ...data } = { lessonId: undefined, ...facts };
    await this.database.insert('progress_log', {
      person_id: personId,
      course_progress_id: courseProgressId,
      lesson_id: lessonId,
      action,
      data: Object.keys(data).length > 0 ? JSON.stringify(data) : null,
      occurred_at: at,
    });
  }

  /** The log of a course in the order in which it was written. */
  async entries(courseProgressId: number): Promise<LogEntry[]> {
    const rows = await this.database.query<StoredEntry>(
      `SELECT action, lesson_id AS lessonId, data, occurred_at AS occurredAt
         FROM progress_log WHERE course_progress_id = ? ORDER BY id`,
      [courseProgressId],
    );
    return rows.map(toEntry);
  }
}

interface StoredEntry {
  action: string;
  lessonId: number | null;
  data: unknown;
  occurredAt: Date | string;
}

function toEntry({ action, lessonId, data, occurredAt }: StoredEntry): LogEntry {
  const facts = data === null ? {} : (json(data) as object);
  // Only `log` above writes the table, from acts of this type.
  return { action, lessonId, ...facts, occurredAt: instant(occurredAt) } as unknown as LogEntry;
}

function toPlaceRow(row: StoredPlace, slug: string, { opensOn, opensAt }: StageDates): PlaceRow {
  return {
    enrolment: {
      id: row.enrolmentId,
      isOpen: row.status === 'active',
      cycle: row.cycle,
      startsOn: row.startsOn,
      startsAt: instant(row.startsAt),
      startedAt: instantOrNull(row.startedAt),
      opensOn,
      opensAt,
    },
    course: { id: row.courseId, slug, versionId: row.versionId, cycle: row.cycle },
    progress:
      row.progressId === null
        ? null
        : { id: row.progressId, lessonsDone: row.lessonsDone, lessonsTotal: row.lessonsTotal },
    lesson: row.lessonId === null ? null : { id: row.lessonId, kind: row.kind },
    mine: row.mineId === null ? null : { id: row.mineId, status: row.mineStatus },
  };
}

/** Reads a `position` column, whose JSON only we write. */
export function toPosition(stored: unknown): LessonPosition {
  return stored === null ? { at: 0, watched: [] } : (json(stored) as LessonPosition);
}
