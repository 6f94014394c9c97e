import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import {
  answersRefused,
  handingInRefused,
  judgeQuiz,
  type QuizAnswer,
} from '../lesson-kinds/quiz-judging.js';
import type { QuizDefinition } from '../lesson-kinds/quiz.js';
import { Transactions } from '../database/transactions.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { answerRefused, attemptBusy, attemptHandedIn, attemptUnfinished } from './attempts.errors.js';
import { AttemptsRepository } from './attempts.repository.js';
import { type Attempting, AttemptsService, type FoundAttempt } from './attempts.service.js';
import { listAnswers, type QuizAnswers, withAnswer } from './quiz-answers.js';

type QuizAttempt = FoundAttempt<QuizAnswers> & { quiz: QuizDefinition };

/** Looks again so often when the attempt changed between reading and writing; each time somebody else got on. */
const MOST_LOOKS = 10;

/** Saves answers one by one, from as many devices as the learner has, and judges an attempt once. */
@Injectable()
export class QuizAttempts {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly repository: AttemptsRepository,
    private readonly progress: LessonProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Saves one answer; the others stay as they are. Throws ANSWER_REFUSED with the reasons, ATTEMPT_HANDED_IN. */
  async answer(attempting: Attempting, id: string, answer: QuizAnswer): Promise<QuizAttempt> {
    return await this.lookUntilKept(attempting, id, async (found) => {
      const { attempt, quiz } = found;
      if (!attempt.isOpen) throw attemptHandedIn();
      const reasons = answersRefused(quiz, attempt.asked.seed, [answer]);
      if (reasons.length > 0) throw answerRefused(reasons);
      return await this.repository.keep(attempt, withAnswer(attempt.answers, answer));
    });
  }

  /** Judges an attempt; passing completes the lesson. A repeat returns the same result. Throws ATTEMPT_UNFINISHED. */
  async submit(attempting: Attempting, id: string): Promise<QuizAttempt> {
    return await this.lookUntilKept(attempting, id, async ({ attempt, quiz, place }) => {
      if (!attempt.isOpen) return true;
      const answers = listAnswers(attempt.answers);
      const reasons = handingInRefused(quiz, attempt.asked.seed, answers);
      if (reasons.length > 0) throw attemptUnfinished(reasons);
      const { scorePermille, isPassed } = judgeQuiz(quiz, attempt.asked.seed, answers);
      const result = { scorePermille, passed: isPassed };
      if (!(await this.repository.close(attempt, attempt.answers, result, this.clock.now()))) return false;
      if (isPassed) await this.progress.complete(place, scorePermille);
      return true;
    });
  }

  private async lookUntilKept(
    attempting: Attempting,
    id: string,
    write: (found: QuizAttempt) => Promise<boolean>,
  ): Promise<QuizAttempt> {
    return await this.transactions.run(async () => {
      for (let look = 1; look <= MOST_LOOKS; look++) {
        if (await write(await this.find(attempting, id))) return await this.find(attempting, id);
      }
      throw attemptBusy();
    });
  }

  private async find(attempting: Attempting, id: string): Promise<QuizAttempt> {
    const found = await this.attempts.get<QuizAnswers>(attempting, id, 'quiz');
    const { definition } = found.lesson;
    if (definition.kind !== 'quiz') throw new Error('A quiz has the definition of another kind.');
    return { ...found, quiz: definition };
  }
}
