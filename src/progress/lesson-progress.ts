import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import { isVideoDone, mergeWatched, type VideoDefinition, type WatchedRange } from '../lesson-kinds/video.js';
import { Transactions } from '../database/transactions.js';
import { EnrolmentProgress } from '../enrolments/enrolment-progress.repository.js';
import type { LessonPosition } from './progress.entity.js';
import { courseAmong, type CoursePlace, type LessonPlace, placeAmong } from './lesson-place.js';
import { LessonProgressRepository } from './lesson-progress.repository.js';
import { otherKindOfLesson } from './progress.errors.js';
import { TrackProgress } from './track-progress.js';

/** Where a learner stands after an act. */
export interface Standing {
  status: 'started' | 'done';
  lessonsDone: number;
  lessonsTotal: number;
}

/** A place whose course and lesson are begun. */
export type BegunPlace = LessonPlace & {
  progress: NonNullable<LessonPlace['progress']>;
  mine: NonNullable<LessonPlace['mine']>;
};

const NOWHERE: LessonPosition = { at: 0, watched: [] };

const isBegun = (place: LessonPlace): place is BegunPlace => place.progress !== null && place.mine !== null;

/**
 * What moves a person through a course: begun, watched, done. Each act may be repeated and come from two devices at
 * once; a lesson is counted once, and what is done stays done.
 */
@Injectable()
export class LessonProgress {
  constructor(
    private readonly repository: LessonProgressRepository,
    private readonly enrolments: EnrolmentProgress,
    private readonly tracks: TrackProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Where a person stands at a lesson; throws COURSE_NOT_FOUND, LESSON_NOT_FOUND, NOT_STARTED_YET, NOT_OPEN_YET, LESSON_IS_OF_ANOTHER_KIND. */
  async place(
    personId: number,
    courseSlug: string,
    lessonSlug: string,
    kinds?: readonly LessonKind[],
  ): Promise<LessonPlace> {
    const rows = await this.repository.places(personId, courseSlug, lessonSlug);
    const place = placeAmong(rows, personId, lessonSlug, this.clock.now());
    if (kinds && !kinds.includes(place.lesson.kind)) throw otherKindOfLesson(place.lesson.kind);
    return place;
  }

  /** The course as a person is on it; throws COURSE_NOT_FOUND, NOT_STARTED_YET. */
  async course(personId: number, courseSlug: string): Promise<CoursePlace> {
    return courseAmong(await this.repository.places(personId, courseSlug, ''), this.clock.now());
  }

  /** Begins the lesson, and with it the course on its current version and the enrolments that ask for it. */
  async begin(place: LessonPlace): Promise<BegunPlace> {
    const unstarted = place.enrolments.filter(({ startedAt, isOpen }) => isOpen && startedAt === null);
    if (isBegun(place) && unstarted.length === 0) return place;
    const at = this.clock.now();
    return await this.transactions.run(async () => {
      const begun = isBegun(place) ? place : await this.beginRows(place, at);
      if (unstarted.length > 0) {
        await this.enrolments.markStarted(unstarted.map(({ id }) => ({ enrolmentId: id, at })));
      }
      return {
        ...begun,
        enrolments: begun.enrolments.map((one) => ({ ...one, startedAt: one.startedAt ?? at })),
      };
    });
  }

  /** Marks a lesson as done by its slugs, as an act of that person; what benches and other features call. */
  async completeLesson(
    personId: number,
    courseSlug: string,
    lessonSlug: string,
    scorePermille: number | null = null,
  ): Promise<Standing> {
    return await this.complete(await this.place(personId, courseSlug, lessonSlug), scorePermille);
  }

  /** Takes the lesson's row for the rest of the caller's run, so that what is read next cannot change under it. */
  async hold(lessonProgressId: number): Promise<void> {
    await this.repository.hold(lessonProgressId, this.clock.now());
  }

  /** Marks the lesson as done with its score in per mille, if it is scored; the first time counts. */
  async complete(place: LessonPlace, scorePermille: number | null = null): Promise<Standing> {
    if (isBegun(place) && place.mine.status === 'done') return standing(place);
    const at = this.clock.now();
    return await this.transactions.run(async () => {
      const begun = await this.begin(place);
      const { progress, mine, lesson } = begun;
      const row = { id: mine.id, lessonId: lesson.id };
      if (!(await this.repository.finishLesson(row, scorePermille, at)))
        return await this.completeElsewhere(begun, scorePermille);
      const counted = await this.count(progress, at);
      await this.repository.log(
        begun.personId,
        progress.id,
        { action: 'done', lessonId: lesson.id, scorePermille },
        at,
      );
      if (counted.lessonsDone === counted.lessonsTotal) {
        await this.tracks.courseCompleted(begun.personId, begun.course.id, at);
      }
      return { status: 'done', ...counted };
    });
  }

  /** Adds what was watched of a film and where it stopped; done once enough was, in whatever order and on whatever device. */
  async watch(
    place: LessonPlace,
    film: VideoDefinition,
    { ranges, at }: { ranges: readonly WatchedRange[]; at: number },
  ): Promise<Standing & { position: LessonPosition }> {
    const now = this.clock.now();
    return await this.transactions.run(async () => {
      const held = await this.held(place, now);
      if (!held) return { ...(await this.anew(place)), position: NOWHERE };
      const { begun, position: known } = held;
      const added = mergeWatched([], ranges, film.seconds);
      const watched = mergeWatched(known.watched, added, film.seconds);
      const position = { at: Math.min(at, film.seconds), watched };
      await this.repository.keepPosition(begun.mine.id, position);
      if (added.length > 0) {
        const act = { action: 'watched' as const, lessonId: begun.lesson.id, ranges: added };
        await this.repository.log(begun.personId, begun.progress.id, act, now);
      }
      const isDone = isVideoDone(film, { watched, isTranscriptRead: false });
      const reached = isDone ? await this.complete(begun) : standing(begun);
      return { ...reached, position };
    });
  }

  /** Keeps the point at which the learner wants to go on; a convenience, not evidence, so not in the log. */
  async rest(place: LessonPlace, at: number): Promise<Standing> {
    const now = this.clock.now();
    return await this.transactions.run(async () => {
      const held = await this.held(place, now);
      if (!held) return await this.anew(place);
      const { begun, position } = held;
      await this.repository.keepPosition(begun.mine.id, { at, watched: position.watched });
      return standing(begun);
    });
  }

  /** The version may move between our look and the beginning: what is begun says which lessons there are. */
  private async beginRows(place: LessonPlace, at: Date): Promise<BegunPlace> {
    const isNewCourse = place.progress === null && (await this.repository.beginCourse(place, at));
    const pinned = place.progress === null ? await this.again(place) : place;
    if (!pinned.progress) throw new Error('A course was begun and is not there.');
    const { personId, progress, lesson } = pinned;
    if (isNewCourse) await this.repository.log(personId, progress.id, { action: 'begun' }, at);
    if (isBegun(pinned)) return pinned;
    if (await this.repository.beginLesson(progress.id, lesson.id, at)) {
      await this.repository.log(personId, progress.id, { action: 'lesson-begun', lessonId: lesson.id }, at);
    }
    const begun = await this.again(pinned);
    if (isBegun(begun)) return begun;
    // Somebody was moved to a new version in between: there it begins anew.
    if (begun.lesson.id !== lesson.id) return await this.beginRows(begun, at);
    throw new Error('A lesson was begun and is not there.');
  }

  /** The lesson's row for the rest of the run, and where it is; null where a new version has begun the lesson anew since it was read. */
  private async held(
    place: LessonPlace,
    at: Date,
  ): Promise<{ begun: BegunPlace; position: LessonPosition } | null> {
    const begun = await this.begin(place);
    await this.repository.hold(begun.mine.id, at);
    const { lessonId, position } = await this.repository.heldRow(begun.mine.id);
    if (lessonId === begun.lesson.id) return { begun, position };
    const now = await this.again(begun);
    return isBegun(now) && now.mine.id === begun.mine.id ? { begun: now, position } : null;
  }

  /** What was said of an earlier version's lesson says nothing of the new one, which is begun. */
  private async anew(place: LessonPlace): Promise<Standing> {
    return standing(await this.begin(await this.again(place)));
  }

  /** The act counts in the version that its person was moved to while it was under way; otherwise the lesson was done already. */
  private async completeElsewhere(begun: BegunPlace, scorePermille: number | null): Promise<Standing> {
    const now = await this.again(begun);
    if (now.lesson.id === begun.lesson.id) return standing(isBegun(now) ? now : begun);
    if (now.lesson.kind !== begun.lesson.kind) throw otherKindOfLesson(now.lesson.kind);
    return await this.complete(now, scorePermille);
  }

  /** Counts a lesson that nobody counted yet; another device may have counted another one in between. */
  private async count(
    progress: BegunPlace['progress'],
    at: Date,
  ): Promise<{ lessonsDone: number; lessonsTotal: number }> {
    let counted: { lessonsDone: number; lessonsTotal: number } = progress;
    while (!(await this.repository.countLesson(progress.id, counted, at))) {
      counted = await this.repository.counted(progress.id);
    }
    return { lessonsDone: counted.lessonsDone + 1, lessonsTotal: counted.lessonsTotal };
  }

  private async again({ personId, course, lesson }: LessonPlace): Promise<LessonPlace> {
    return await this.place(personId, course.slug, lesson.slug);
  }
}

function standing({ mine, progress }: BegunPlace): Standing {
  return { status: mine.status, lessonsDone: progress.lessonsDone, lessonsTotal: progress.lessonsTotal };
}
