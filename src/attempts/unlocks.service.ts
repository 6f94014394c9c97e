import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Transactions } from '../database/transactions.js';
import { peopleErrors } from '../people/people.errors.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { attemptsLeft } from './attempts.errors.js';
import { AttemptsRepository } from './attempts.repository.js';
import { AttemptsService } from './attempts.service.js';
import type { UnlockDto } from './dto/unlock.dto.js';

/** What a trainer can do for a learner who has used all attempts at a quiz; they never see the answers. */
@Injectable()
export class UnlocksService {
  constructor(
    private readonly repository: AttemptsRepository,
    private readonly attempts: AttemptsService,
    private readonly progress: LessonProgress,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Lets a learner in the trainer's scope try again; returns the attempts that are left. Throws ATTEMPTS_LEFT while there are some. */
  async unlock(
    identity: Identity,
    of: { person: string; course: string; lesson: string },
    { note, attempts }: UnlockDto,
    now: Date,
  ): Promise<number> {
    const personId = await this.repository.findLearner(identity, of.person, now);
    if (personId === null) throw peopleErrors.notFound();
    const place = await this.progress.place(personId, of.course, of.lesson, ['quiz']);
    if (!place.mine) throw attemptsLeft();
    const lessonProgressId = place.mine.id;
    return await this.transactions.run(async () => {
      // Two trainers at once unlock once: the second waits here and then finds attempts left.
      await this.progress.hold(lessonProgressId);
      const current = await this.progress.place(personId, of.course, of.lesson, ['quiz']);
      const isDone = current.mine?.status === 'done';
      const isOpen = (await this.repository.findOpen(lessonProgressId)) !== null;
      if (isDone || isOpen || (await this.attempts.attemptsLeft(current)) !== 0) throw attemptsLeft();
      await this.repository.unlock(
        lessonProgressId,
        { extraAttempts: attempts, note, unlockedBy: identity.personId },
        now,
      );
      await this.audit.record({
        actor: identity.personId,
        action: 'attempts.unlocked',
        subject: { type: 'person', id: personId },
        facts: { course: of.course, lesson: of.lesson, attempts, note },
      });
      return (await this.attempts.attemptsLeft(current)) ?? 0;
    });
  }
}
