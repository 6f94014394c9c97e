import { Injectable } from '@nestjs/common';
import { attemptsLeft } from '../attempts/attempts.errors.js';
import { AttemptsService } from '../attempts/attempts.service.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import { LessonProgress } from '../progress/lesson-progress.js';

/** A quiz as one learner stands in it. */
export interface LearnersQuiz {
  personId: number;
  course: string;
  lesson: string;
}

/** Gives further attempts, in one run with the audit. */
@Injectable()
export class Unlocking {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly progress: LessonProgress,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Returns the attempts that are left. Throws ATTEMPTS_LEFT while there are some, COURSE_NOT_FOUND, LESSON_NOT_FOUND. */
  async unlock(
    { personId, course, lesson }: LearnersQuiz,
    { note, attempts, by }: { note: string; attempts: number; by: number },
    now: Date,
  ): Promise<number> {
    const place = await this.progress.place(personId, course, lesson, ['quiz']);
    if (!place.mine) throw attemptsLeft();
    const lessonProgressId = place.mine.id;
    return await this.transactions.run(async () => {
      // Two trainers at once unlock once: the second waits here and then finds attempts left.
      await this.progress.hold(lessonProgressId);
      const current = await this.progress.place(personId, course, lesson, ['quiz']);
      const isDone = current.mine?.status === 'done';
      const isOpen = await this.attempts.isOpen(lessonProgressId);
      if (isDone || isOpen || (await this.attempts.attemptsLeft(current)) !== 0) throw attemptsLeft();
      await this.attempts.allowMore(lessonProgressId, { extraAttempts: attempts, note, unlockedBy: by }, now);
      await this.audit.record({
        actor: by,
        action: 'attempts.unlocked',
        subject: { type: 'person', id: personId },
        facts: { course, lesson, attempts, note },
      });
      return (await this.attempts.attemptsLeft(current)) ?? 0;
    });
  }
}
