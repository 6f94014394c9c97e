import { Injectable } from '@nestjs/common';
import { CompletionHistoryRepository } from './completion-history.repository.js';
import { LessonProgressRepository } from './lesson-progress.repository.js';
import { replay, type ReplayedCourse } from '../progress-log/progress-replay.js';

/** Holds the rows of a course against its log. */
@Injectable()
export class ProgressRebuild {
  constructor(
    private readonly progress: LessonProgressRepository,
    private readonly history: CompletionHistoryRepository,
  ) {}

  /** What the log of one course tells, and what its rows say; the two are equal unless somebody tampered with either. */
  async compare(courseProgressId: number): Promise<{ told: ReplayedCourse; stands: ReplayedCourse }> {
    const { pinned, lessons } = await this.history.lessonsOf(courseProgressId);
    const told = replay(await this.progress.entries(courseProgressId), lessons, pinned);
    return { told, stands: await this.history.rowsOf(courseProgressId) };
  }
}
