import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { peopleErrors } from '../people/people.errors.js';
import { MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import { type ClosedQuizView, toClosedQuizView } from './dto/closed-quiz.view.js';
import type { UnlockDto } from './dto/unlock.dto.js';
import { type LearnersQuiz, Unlocking } from './unlocking.js';
import { UnlocksRepository } from './unlocks.repository.js';

/** What a trainer can do for learners who have used all attempts at a quiz; they never see the answers. */
@Injectable()
export class UnlocksService {
  constructor(
    private readonly repository: UnlocksRepository,
    private readonly unlocking: Unlocking,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Quizzes that are closed for people in the trainer's scope. */
  async closed(identity: Identity, { limit, cursor }: PageQuery): Promise<Page<ClosedQuizView>> {
    const [before] = cursor ? decodeCursor(cursor, ['id']) : [];
    const beforeId = before === undefined ? null : Number(before);
    const today = this.today();
    const within = visiblePeople(identity, MAY_TEACH, today);
    const rows = await this.repository.closed(within, today, beforeId, limit + 1);
    return toPage(rows, limit, ({ id }) => [id], toClosedQuizView);
  }

  /** Lets a learner in the trainer's scope try again; returns the attempts that are left. Throws PERSON_NOT_FOUND, and as `Unlocking`. */
  async unlock(
    identity: Identity,
    { person, course, lesson }: { person: string; course: string; lesson: string },
    dto: UnlockDto,
  ): Promise<number> {
    const within = visiblePeople(identity, MAY_TEACH, this.today());
    const personId = await this.repository.findLearner(person, within);
    if (personId === null) throw peopleErrors.notFound();
    const quiz: LearnersQuiz = { personId, course, lesson };
    return await this.unlocking.unlock(quiz, { ...dto, by: identity.personId }, this.clock.now());
  }

  private today() {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }
}
