import { Injectable } from '@nestjs/common';
import type { WatchedRange } from '../lesson-kinds/video.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { toPosition } from './lesson-progress.repository.js';
import type { ReplayedCourse, ReplayedLesson, ReplayLesson } from '../progress-log/progress-replay.js';

/** A course as history is written for it: on its current version. */
export interface HistoryCourse {
  id: number;
  slug: string;
  versionId: number;
  lessons: number;
}

/** Progress in one course, ready to be stored. */
export interface HistoryEntry {
  personId: number;
  course: HistoryCourse;
  lessonsDone: number;
  scorePermille: number | null;
  startedAt: Date;
  lastAt: Date;
}

/** Writes what was learnt elsewhere or earlier, and reads whole courses back. */
@Injectable()
export class CompletionHistoryRepository {
  constructor(private readonly database: Database) {}

  async courses(slugs: readonly string[]): Promise<HistoryCourse[]> {
    const rows = await this.database.query<HistoryCourse>(
      `SELECT c.id, c.slug, c.current_version_id AS versionId, COUNT(*) AS lessons
         FROM courses c JOIN lessons l ON l.course_version_id = c.current_version_id
        WHERE c.slug IN (${slots(slugs)}) GROUP BY c.id, c.slug, c.current_version_id`,
      slugs,
    );
    return rows.map((row) => ({ ...row, lessons: Number(row.lessons) }));
  }

  /** Stores progress of people who have none in that course; whoever began it keeps what they have. */
  async insertOnce(entries: readonly HistoryEntry[]): Promise<number> {
    const columns = [
      'person_id',
      'course_id',
      'course_version_id',
      'cycle',
      'lessons_done',
      'lessons_total',
      'score_permille',
      'started_at',
      'completed_at',
    ];
    const rows = entries.map(({ course, ...one }) => {
      const isWhole = one.lessonsDone === course.lessons;
      return [
        one.personId,
        course.id,
        course.versionId,
        1,
        one.lessonsDone,
        course.lessons,
        isWhole ? one.scorePermille : null,
        one.startedAt,
        isWhole ? one.lastAt : null,
      ];
    });
    return await this.database.insertMany('course_progress', columns, rows, { once: true });
  }

  /** The ids of those whose rows have no log yet: the ones just stored. */
  async unlogged(personIds: readonly number[], courseIds: readonly number[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: number; personId: number; courseId: number }>(
      `SELECT cp.id, cp.person_id AS personId, cp.course_id AS courseId FROM course_progress cp
        WHERE cp.person_id IN (${slots(personIds)}) AND cp.course_id IN (${slots(courseIds)}) AND cp.cycle = 1
          AND NOT EXISTS (SELECT 1 FROM progress_log g WHERE g.course_progress_id = cp.id)`,
      [...personIds, ...courseIds],
    );
    return new Map(rows.map(({ id, personId, courseId }) => [`${personId} ${courseId}`, id]));
  }

  /** The log and the lessons of what was just stored: the first so many lessons are done, scored ones with the course's score. */
  async insertDetails(entries: readonly (HistoryEntry & { courseProgressId: number })[]): Promise<void> {
    const logs = entries.flatMap(({ personId, courseProgressId, ...one }) => {
      const isWhole = one.lessonsDone === one.course.lessons;
      const data = { lessonsDone: one.lessonsDone, scorePermille: isWhole ? one.scorePermille : null };
      return [
        [personId, courseProgressId, 'begun', null, one.startedAt],
        [personId, courseProgressId, 'imported', JSON.stringify(data), one.lastAt],
      ];
    });
    const columns = ['person_id', 'course_progress_id', 'action', 'data', 'occurred_at'];
    await this.database.insertMany('progress_log', columns, logs);
    const ids = entries.map(({ courseProgressId }) => courseProgressId);
    await this.database.insertOnceFrom(
      'lesson_progress',
      ['course_progress_id', 'lesson_id', 'status', 'score_permille', 'started_at', 'updated_at', 'done_at'],
      `SELECT cp.id, l.id, 'done', CASE WHEN l.kind IN ('quiz', 'scenario') THEN cp.score_permille END,
              g.occurred_at, g.occurred_at, g.occurred_at
         FROM course_progress cp
         JOIN progress_log g ON g.course_progress_id = cp.id AND g.action = 'imported'
         JOIN lessons l ON l.course_version_id = cp.course_version_id AND l.position <= cp.lessons_done
        WHERE cp.id IN (${slots(ids)})`,
      ids,
    );
  }

  /** Open enrolments of these people that nobody has started although a course in them is begun, with the time of that. */
  async unstarted(personIds: readonly number[]): Promise<{ enrolmentId: number; at: Date }[]> {
    const rows = await this.database.query<{
      id: number;
      startedAt: Date | string;
      enrolledAt: Date | string;
    }>(
      `SELECT e.id, e.enrolled_at AS enrolledAt, MIN(cp.started_at) AS startedAt FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.kind = 'course'
         JOIN course_progress cp ON cp.person_id = e.person_id AND cp.course_id = r.course_id
              AND (cp.cycle >= e.cycle OR cp.started_at >= e.credit_from_at)
        WHERE e.person_id IN (${slots(personIds)}) AND e.open_key = 1 AND e.started_at IS NULL
        GROUP BY e.id, e.enrolled_at`,
      personIds,
    );
    return rows.map(({ id, startedAt, enrolledAt }) => {
      const [begun, enrolled] = [instant(startedAt), instant(enrolledAt)];
      return { enrolmentId: id, at: begun > enrolled ? begun : enrolled };
    });
  }

  /** The version that somebody is on, and the lessons of every version of the course. */
  async lessonsOf(courseProgressId: number): Promise<{ pinned: number; lessons: ReplayLesson[] }> {
    const rows = await this.database.query<Omit<ReplayLesson, 'isScored'> & { pinned: number; kind: string }>(
      `SELECT l.id, l.course_version_id AS versionId, l.position, l.kind, cp.course_version_id AS pinned FROM course_progress cp
         JOIN course_versions v ON v.course_id = cp.course_id
         JOIN lessons l ON l.course_version_id = v.id WHERE cp.id = ? ORDER BY v.number, l.position`,
      [courseProgressId],
    );
    const lessons = rows.map(({ id, versionId, position, kind }) => ({
      id,
      versionId,
      position,
      isScored: kind === 'quiz' || kind === 'scenario',
    }));
    return { pinned: rows[0]?.pinned ?? 0, lessons };
  }

  /** A course as its rows say. */
  async rowsOf(courseProgressId: number): Promise<ReplayedCourse> {
    const course = await this.database.first<StoredCourse>(
      `SELECT lessons_done AS lessonsDone, score_permille AS scorePermille, started_at AS startedAt,
              completed_at AS completedAt FROM course_progress WHERE id = ?`,
      [courseProgressId],
    );
    if (!course) throw new Error('There is no such course progress.');
    const lessons = await this.database.query<StoredLesson>(
      `SELECT lesson_id AS lessonId, status, score_permille AS scorePermille, position, started_at AS startedAt,
              done_at AS doneAt FROM lesson_progress WHERE course_progress_id = ? ORDER BY lesson_id`,
      [courseProgressId],
    );
    return {
      ...course,
      startedAt: instant(course.startedAt),
      completedAt: instantOrNull(course.completedAt),
      lessons: lessons.map(({ position, ...row }) => ({
        ...row,
        watched: watchedIn(position),
        startedAt: instant(row.startedAt),
        doneAt: instantOrNull(row.doneAt),
      })),
    };
  }
}

type Instants = 'startedAt' | 'completedAt' | 'doneAt';
type Raw<T> = { [K in keyof T]: K extends Instants ? Date | string | (null & T[K]) : T[K] };
type StoredCourse = Raw<Omit<ReplayedCourse, 'lessons' | 'completedAt'>> & {
  completedAt: Date | string | null;
};
type StoredLesson = Raw<Omit<ReplayedLesson, 'watched' | 'doneAt'>> & {
  position: unknown;
  doneAt: Date | string | null;
};

const watchedIn = (position: unknown): WatchedRange[] => toPosition(position).watched;
