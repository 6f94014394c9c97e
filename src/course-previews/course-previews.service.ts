import { Injectable } from '@nestjs/common';
import type { AttemptRow } from '../attempts/attempts.repository.js';
import { attemptUnfinished, choiceUnknown } from '../attempts/attempts.errors.js';
import type { QuizAnswers } from '../attempts/quiz-answers.js';
import type { ScenarioPath } from '../attempts/scenario-path.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import type { ImageFolder } from '../common/markdown/markdown.js';
import { CompanyWords } from '../company/company-words.service.js';
import { CourseDrafts } from '../course-drafts/course-drafts.service.js';
import { filesOfDraft } from '../course-drafts/draft.js';
import { CourseNotFound } from '../courses/courses.errors.js';
import { CoursesRepository, type CourseVersionRow } from '../courses/courses.repository.js';
import { filesOf, type Lesson, LessonCatalogue } from '../courses/lesson-catalogue.js';
import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import { handingInRefused, type QuizAnswer } from '../lesson-kinds/quiz-judging.js';
import { MAY_TEACH, opensAnybody } from '../people/visible-people.js';
import { lessonNotFound, otherKindOfLesson } from '../progress/progress.errors.js';
import { lessonUnplayable, noScope, stepNotFound, tryIdInvalid } from './course-previews.errors.js';
import { beginningAt, isPlayable, lessonsOfDraft, versionOfDraft } from './draft-lessons.js';
import { markedTry, openTry, seedOf, walkedTry } from './trying.js';
import type { TextWish } from '../lesson-kinds/setting.js';

/** As our own public ids. */
const TRY_ID = /^[\w-]{22}$/;

/** By which text a lesson is tried, of which state of the course, and at which step a conversation begins. */
export interface PreviewWish extends TextWish {
  /** Default: as it is published. */
  of?: 'draft' | undefined;
  from?: string | undefined;
}

export interface Outlined {
  version: CourseVersionRow;
  files: ImageFolder;
  lessons: readonly Lesson[];
}

/** A lesson of the current version of a course, or of its draft. */
export interface Previewed {
  course: string;
  lesson: string;
  wish: PreviewWish;
}

/** An attempt that nothing keeps, with the lesson that it asks from. */
export interface TriedLesson {
  lesson: Lesson;
  attempt: AttemptRow<QuizAnswers | ScenarioPath>;
}

/** Lets trainers go through a course as a learner would; nothing is written, and a quiz keeps its key until it is passed. */
@Injectable()
export class CoursePreviews {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly catalogue: LessonCatalogue,
    private readonly drafts: CourseDrafts,
    private readonly words: CompanyWords,
    private readonly clock: Clock,
  ) {}

  /** Throws NO_SCOPE, COURSE_NOT_FOUND; of a draft WRITES_FOR_EVERYBODY, DRAFT_NOT_FOUND, LESSON_UNPLAYABLE. */
  async outline(identity: Identity, slug: string, wish: PreviewWish): Promise<Outlined> {
    if (wish.of === 'draft') return await this.draft(identity, slug, wish);
    if (!opensAnybody(identity, MAY_TEACH)) throw noScope();
    const version = await this.courses.findCurrent(slug);
    if (!version) throw new CourseNotFound();
    return {
      version,
      files: filesOf(version),
      lessons: await this.catalogue.lessonsOf(version.id, wish),
    };
  }

  private async draft(identity: Identity, slug: string, wish: PreviewWish): Promise<Outlined> {
    const { course } = await this.drafts.get(identity, slug);
    if (!course) throw lessonUnplayable();
    return {
      version: versionOfDraft(course),
      files: filesOfDraft(slug),
      lessons: lessonsOfDraft(course, wish, await this.words.current()),
    };
  }

  /** A lesson and the slug of the one after it; throws LESSON_NOT_FOUND, STEP_NOT_FOUND beside what `outline` throws. */
  async lesson(
    identity: Identity,
    { course, lesson, wish }: Previewed,
    kinds?: readonly LessonKind[],
  ): Promise<{ lesson: Lesson; next: string | null }> {
    const { lessons } = await this.outline(identity, course, wish);
    const index = lessons.findIndex(({ slug }) => slug === lesson);
    const found = lessons[index];
    if (!found) throw lessonNotFound();
    if (kinds && !kinds.includes(found.kind)) throw otherKindOfLesson(found.kind);
    if (!isPlayable(found.definition)) throw lessonUnplayable();
    const begun = wish.from === undefined ? found : beginningAt(found, wish.from);
    if (!begun) throw stepNotFound();
    return { lesson: begun, next: lessons[index + 1]?.slug ?? null };
  }

  /** Opens a quiz or scenario. */
  async open(identity: Identity, previewed: Previewed): Promise<TriedLesson> {
    const { lesson } = await this.lesson(identity, previewed, ['quiz', 'scenario']);
    return { lesson, attempt: openTry(lesson, publicId(), this.clock.now()) };
  }

  /** Marks the answers to a quiz; throws ATTEMPT_UNFINISHED with all reasons. */
  async mark(
    identity: Identity,
    previewed: Previewed,
    tryId: string,
    answers: readonly QuizAnswer[],
  ): Promise<TriedLesson> {
    if (!TRY_ID.test(tryId)) throw tryIdInvalid();
    const { lesson } = await this.lesson(identity, previewed, ['quiz']);
    const { definition } = lesson;
    if (definition.kind !== 'quiz') throw otherKindOfLesson(definition.kind);
    const reasons = handingInRefused(definition, seedOf(lesson, tryId), answers);
    if (reasons.length > 0) throw attemptUnfinished(reasons);
    return { lesson, attempt: markedTry(lesson, definition, tryId, answers, this.clock.now()) };
  }

  /** What comes of the choices in a conversation; throws CHOICE_UNKNOWN. */
  async walk(identity: Identity, previewed: Previewed, tryId: string, path: number[]): Promise<TriedLesson> {
    if (!TRY_ID.test(tryId)) throw tryIdInvalid();
    const { lesson } = await this.lesson(identity, previewed, ['scenario']);
    const { definition } = lesson;
    if (definition.kind !== 'scenario') throw otherKindOfLesson(definition.kind);
    const attempt = walkedTry(lesson, definition, tryId, path, this.clock.now());
    if ('refusal' in attempt) throw choiceUnknown();
    return { lesson, attempt };
  }
}
