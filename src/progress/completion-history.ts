import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import {
  CompletionHistoryRepository,
  type HistoryCourse,
  type HistoryEntry,
} from './completion-history.repository.js';
import { historyCourseNotFound } from './progress.errors.js';
import { TrackProgress } from './track-progress.js';

/** What somebody learnt before or elsewhere. */
export interface HistoryRow {
  personId: number;
  courseSlug: string;
  /** When the last of the lessons was done. */
  completedAt: Date;
  /** The score of the whole course; null where nothing was scored. */
  scorePermille: number | null;
  /** Default: `completedAt`. */
  startedAt?: Date;
  /** Only the first so many lessons are done; default: all, which completes the course. */
  lessonsDone?: number;
}

export interface HistoryResult {
  /** Courses stored; people who had begun one keep what they have. */
  stored: number;
  /** Enrolments that this completed. */
  completed: number;
}

/** Rows written in one run. */
const CHUNK = 1_000;

/** Takes over learning that happened before Inhouse or outside it, set by set; it is no news, so nothing is announced. */
@Injectable()
export class CompletionHistory {
  constructor(
    private readonly repository: CompletionHistoryRepository,
    private readonly tracks: TrackProgress,
    private readonly enrolments: EnrolmentProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Stores the rows on the current versions and brings open enrolments up to them; the same rows twice change nothing. Throws COURSE_NOT_FOUND. */
  async import(rows: readonly HistoryRow[]): Promise<HistoryResult> {
    const slugs = [...new Set(rows.map(({ courseSlug }) => courseSlug))];
    const courses = new Map((await this.repository.courses(slugs)).map((course) => [course.slug, course]));
    const entries = rows.map((row) => toEntry(row, courses.get(row.courseSlug)));
    const result = { stored: 0, completed: 0 };
    for (let start = 0; start < entries.length; start += CHUNK) {
      const chunk = entries.slice(start, start + CHUNK);
      const part = await this.transactions.run(() => this.importChunk(chunk, slugs), { work: 'bulk' });
      result.stored += part.stored;
      result.completed += part.completed;
    }
    return result;
  }

  private async importChunk(
    entries: readonly HistoryEntry[],
    slugs: readonly string[],
  ): Promise<HistoryResult> {
    const people = [...new Set(entries.map(({ personId }) => personId))];
    const courseIds = [...new Set(entries.map(({ course }) => course.id))];
    await this.repository.insertOnce(entries);
    const ids = await this.repository.unlogged(people, courseIds);
    const stored = entries.flatMap((entry) => {
      const key = `${entry.personId} ${entry.course.id}`;
      const courseProgressId = ids.get(key);
      // A person who is named twice for a course is stored once.
      return courseProgressId !== undefined && ids.delete(key) ? [{ ...entry, courseProgressId }] : [];
    });
    if (stored.length > 0) await this.repository.insertDetails(stored);
    await this.enrolments.markStarted(await this.repository.unstarted(people));
    const completed = await this.tracks.settleHistory(people, slugs, this.clock.now());
    return { stored: stored.length, completed };
  }
}

function toEntry(row: HistoryRow, course: HistoryCourse | undefined): HistoryEntry {
  if (!course) throw historyCourseNotFound(row.courseSlug);
  const { personId, completedAt, scorePermille, startedAt = completedAt } = row;
  const lessonsDone = Math.min(row.lessonsDone ?? course.lessons, course.lessons);
  return { personId, course, lessonsDone, scorePermille, startedAt, lastAt: completedAt };
}
