import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Lesson, LessonCatalogue } from '../courses/lesson-catalogue.js';
import type { LessonPlace } from '../progress/lesson-place.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { Transactions } from '../database/transactions.js';
import { attemptNotFound, attemptsUsed, quizPassed } from './attempts.errors.js';
import { type AttemptRow, AttemptsRepository } from './attempts.repository.js';
import { NO_ANSWERS, type QuizAnswers } from './quiz-answers.js';
import { AT_THE_START, type ScenarioPath } from './scenario-path.js';
import type { TextWish } from '../lesson-kinds/setting.js';

/** A lesson of a course, and who attempts it. */
export interface Attempting {
  personId: number;
  course: string;
  lesson: string;
}

/** An attempt with the lesson that it was asked from. */
export interface FoundAttempt<A> {
  place: LessonPlace;
  lesson: Lesson;
  attempt: AttemptRow<A>;
}

export type Answers = QuizAnswers | ScenarioPath;

/** Opens and finds the attempts of one learner: nobody else's, ever. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly repository: AttemptsRepository,
    private readonly progress: LessonProgress,
    private readonly catalogue: LessonCatalogue,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Opens an attempt, or returns the open one, which then asks by the text that is wished for; throws QUIZ_PASSED, and ATTEMPTS_USED once a trainer has to unlock. */
  async open({ personId, course, lesson }: Attempting, wish: TextWish): Promise<FoundAttempt<Answers>> {
    const place = await this.progress.place(personId, course, lesson, ['quiz', 'scenario']);
    const asked = await this.lessonOf(place, wish);
    return await this.transactions.run(async () => {
      const begun = await this.progress.begin(place);
      const lessonProgressId = begun.mine.id;
      const open = await this.repository.findOpen<Answers>(lessonProgressId);
      if (open) return await this.withLesson(begun, await this.askBy(open, wish));
      const { used, unlocked } = await this.repository.tries(lessonProgressId);
      if (asked.definition.kind === 'quiz') {
        if (begun.mine.status === 'done') throw quizPassed();
        const allowed = asked.definition.attempts + unlocked;
        if (used >= allowed) throw attemptsUsed(allowed);
      }
      const blank = asked.definition.kind === 'quiz' ? NO_ANSWERS : AT_THE_START;
      const of = { personId, lessonProgressId, number: used + 1 };
      const text = { language: asked.language, setting: wish.setting };
      await this.repository.open(of, text, blank, this.clock.now());
      const opened = await this.repository.findOpen<Answers>(lessonProgressId);
      if (!opened) throw attemptNotFound();
      return await this.withLesson(begun, opened);
    });
  }

  /** Every attempt of a learner at a lesson, and how many are left; null where there is no limit. */
  async list({
    personId,
    course,
    lesson,
  }: Attempting): Promise<{ attempts: AttemptRow<unknown>[]; attemptsLeft: number | null }> {
    const place = await this.progress.place(personId, course, lesson, ['quiz', 'scenario']);
    const attempts = place.mine ? await this.repository.list(place.mine.id) : [];
    return { attempts, attemptsLeft: await this.attemptsLeft(place) };
  }

  /** Throws ATTEMPT_NOT_FOUND for an attempt that is not this learner's at this lesson. */
  async get<A extends Answers>(
    { personId, course, lesson }: Attempting,
    id: string,
    kind?: 'quiz' | 'scenario',
  ): Promise<FoundAttempt<A>> {
    const kinds = kind ? [kind] : (['quiz', 'scenario'] as const);
    const place = await this.progress.place(personId, course, lesson, kinds);
    const attempt = place.mine && (await this.repository.findByPublicId<A>(place.mine.id, id));
    if (!attempt) throw attemptNotFound();
    return await this.withLesson(place, attempt);
  }

  /** Whether an attempt stands open. */
  async isOpen(lessonProgressId: number): Promise<boolean> {
    return (await this.repository.findOpen(lessonProgressId)) !== null;
  }

  /** Gives a learner further attempts, with a note; for whoever has decided that they may have them. */
  async allowMore(
    lessonProgressId: number,
    more: { extraAttempts: number; note: string; unlockedBy: number },
    at: Date,
  ): Promise<void> {
    await this.repository.allowMore(lessonProgressId, more, at);
  }

  /** How many attempts a learner may still open without a trainer; 0 once the quiz is passed, null where there is no limit. */
  async attemptsLeft(place: LessonPlace): Promise<number | null> {
    const { definition } = await this.lessonOf(place);
    if (definition.kind !== 'quiz') return null;
    if (!place.mine) return definition.attempts;
    if (place.mine.status === 'done') return 0;
    const { used, unlocked } = await this.repository.tries(place.mine.id);
    return Math.max(0, definition.attempts + unlocked - used);
  }

  /** What the wish leaves out stays as it was. */
  private async askBy<A>(attempt: AttemptRow<A>, wish: TextWish): Promise<AttemptRow<A>> {
    const { seed, language, setting } = attempt.asked;
    const text = { language: wish.language ?? language, setting: wish.setting ?? setting };
    if (language === text.language && setting === text.setting) return attempt;
    await this.repository.askBy(attempt, text);
    return { ...attempt, asked: { seed, ...text } };
  }

  private async withLesson<A>(place: LessonPlace, attempt: AttemptRow<A>): Promise<FoundAttempt<A>> {
    return { place, attempt, lesson: await this.lessonOf(place, attempt.asked) };
  }

  private async lessonOf(place: LessonPlace, wish: TextWish = {}): Promise<Lesson> {
    const lesson = await this.catalogue.lesson(place.lesson.id, wish);
    if (!lesson) throw new Error('A lesson went away.');
    return lesson;
  }
}
