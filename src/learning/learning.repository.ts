import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, json } from '../database/values.js';
import type { LessonPosition } from '../progress/progress.entity.js';
import { COURSE_SEEN, RECORD_SEEN } from '../progress/track-progress.repository.js';
import type { Setting, TextWish } from '../lesson-kinds/setting.js';
import type { RequirementKind } from '../tracks/track.js';

/** A requirement of an enrolment with what its person did of it. */
export interface RequirementRow {
  enrolmentId: number;
  slug: string;
  kind: RequirementKind;
  title: string;
  minutes: number;
  guide: string | null;
  opensOnDay: number | null;
  dueOnDay: number | null;
  /** The version that the person is on, or would be on. */
  courseVersionId: number | null;
  courseProgressId: number | null;
  completedAt: Date | null;
  onDay: Day | null;
}

export interface LessonRow {
  lessonId: number;
  status: 'started' | 'done';
  scorePermille: number | null;
  position: LessonPosition | null;
  updatedAt: Date;
  doneAt: Date | null;
}

/** An enrolment whose first day lies ahead: nothing but its name and that day is anybody's to see yet. */
export interface ScheduledRow {
  publicId: string;
  trackSlug: string;
  trackTitle: string;
  startsOn: Day;
}

/** What a learner sees of their own learning. */
@Injectable()
export class LearningRepository {
  constructor(private readonly database: Database) {}

  async scheduledOf(personId: number, now: Date): Promise<ScheduledRow[]> {
    return await this.database.query(
      `SELECT e.public_id AS publicId, t.slug AS trackSlug, v.title AS trackTitle, e.starts_on AS startsOn
         FROM enrolments e JOIN tracks t ON t.id = e.track_id JOIN track_versions v ON v.id = e.track_version_id
        WHERE e.person_id = ? AND e.open_key = 1 AND e.starts_at > ? ORDER BY e.starts_at, e.id`,
      [personId, now],
    );
  }

  /** What the track versions of these enrolments ask, in order, with what was done of it and counts there. */
  async requirementsOf(enrolmentIds: readonly number[]): Promise<RequirementRow[]> {
    const rows = await this.database.query<
      Omit<RequirementRow, 'completedAt'> & { completedAt: Date | string | null }
    >(
      `SELECT e.id AS enrolmentId, r.slug, r.kind, r.title, r.minutes, r.guide,
              r.opens_on_day AS opensOnDay, r.due_on_day AS dueOnDay,
              COALESCE(cp.course_version_id, c.current_version_id) AS courseVersionId, cp.id AS courseProgressId,
              cp.completed_at AS completedAt, rr.on_day AS onDay
         FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id
         LEFT JOIN courses c ON c.id = r.course_id
         LEFT JOIN course_progress cp ON ${COURSE_SEEN('r.course_id')}
         LEFT JOIN requirement_records rr ON ${RECORD_SEEN}
        WHERE e.id IN (${slots(enrolmentIds)}) ORDER BY e.id, r.position`,
      enrolmentIds,
    );
    return rows.map((row) => ({ ...row, completedAt: instantOrNull(row.completedAt) }));
  }

  /** The lessons that were begun in these courses. */
  async lessonsOf(courseProgressIds: readonly number[]): Promise<LessonRow[]> {
    if (courseProgressIds.length === 0) return [];
    const rows = await this.database.query<StoredLesson>(
      `SELECT lesson_id AS lessonId, status, score_permille AS scorePermille, position,
              updated_at AS updatedAt, done_at AS doneAt
         FROM lesson_progress WHERE course_progress_id IN (${slots(courseProgressIds)}) AND status <> 'replaced'`,
      courseProgressIds,
    );
    return rows.map(({ position, updatedAt, doneAt, ...row }) => ({
      ...row,
      // Only progress writes the column, always from a LessonPosition.
      position: position === null ? null : (json(position) as LessonPosition),
      updatedAt: instant(updatedAt),
      doneAt: instantOrNull(doneAt),
    }));
  }

  /** The texts that suit a person: the language that they read, and where they say that they meet customers. */
  async wishOf(personId: number): Promise<TextWish> {
    const row = await this.database.first<{ locale: string | null; setting: Setting | null }>(
      'SELECT locale, setting FROM persons WHERE id = ?',
      [personId],
    );
    return { language: row?.locale ?? undefined, setting: row?.setting ?? undefined };
  }
}

type StoredLesson = Omit<LessonRow, 'position' | 'updatedAt' | 'doneAt'> & {
  position: unknown;
  updatedAt: Date | string;
  doneAt: Date | string | null;
};
