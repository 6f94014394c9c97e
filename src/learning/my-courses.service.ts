import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { renderMarkdown } from '../common/markdown/markdown.js';
import { filesOf, type Lesson, LessonCatalogue } from '../courses/lesson-catalogue.js';
import type { Setting, TextWish } from '../lesson-kinds/setting.js';
import { LessonProgress } from '../progress/lesson-progress.js';
import { courseNotFound, lessonNotFound, notOpenYet } from '../progress/progress.errors.js';
import {
  type MyCourseView,
  type MyLessonView,
  type ResumeView,
  toMyLessonView,
} from './dto/my-course.view.js';
import { toLessonStateView } from './dto/my-enrolment.view.js';
import { LearningRepository, type LessonRow } from './learning.repository.js';
import { toLessonStates } from './lesson-states.js';

/** A course with its lessons as one learner stands in them; looking changes nothing. */
interface MyCourse {
  versionId: number;
  lessons: readonly Lesson[];
  begun: ReadonlyMap<number, LessonRow>;
  /** The day on which it opens, where it has not yet. */
  opensOn: Day | null;
  /** The one asked for, or else the one that they chose. */
  setting: Setting | undefined;
}

/** Shows learners their courses and lessons. */
@Injectable()
export class MyCoursesService {
  constructor(
    private readonly repository: LearningRepository,
    private readonly progress: LessonProgress,
    private readonly catalogue: LessonCatalogue,
  ) {}

  /** Throws COURSE_NOT_FOUND for a course that none of the person's tracks asks for, NOT_STARTED_YET before the first day. */
  async course(personId: number, slug: string, wish: TextWish): Promise<MyCourseView> {
    const { versionId, lessons, begun, opensOn } = await this.read(personId, slug, wish);
    const version = await this.catalogue.courseVersion(versionId);
    if (!version) throw courseNotFound();
    const states = toLessonStates(lessons, begun);
    const lessonsDone = states.filter(({ status }) => status === 'done').length;
    return {
      slug,
      title: version.title,
      summary: renderMarkdown(version.summary, filesOf(version)),
      version: version.number,
      opensOn,
      lessonsDone,
      lessonsTotal: lessons.length,
      isCompleted: lessonsDone === lessons.length,
      resume: opensOn === null ? resumeIn(lessons, begun) : null,
      lessons: states.map((state) => toLessonStateView(slug, state)),
    };
  }

  /** As `course`, LESSON_NOT_FOUND, and NOT_OPEN_YET while its track lets the course wait. */
  async lesson(
    personId: number,
    courseSlug: string,
    lessonSlug: string,
    wish: TextWish,
  ): Promise<MyLessonView> {
    const { lessons, begun, setting, opensOn } = await this.read(personId, courseSlug, wish);
    const index = lessons.findIndex(({ slug }) => slug === lessonSlug);
    const lesson = lessons[index];
    if (!lesson) throw lessonNotFound();
    if (opensOn !== null) throw notOpenYet(opensOn);
    return toMyLessonView(lesson, {
      mine: begun.get(lesson.id),
      nextLesson: lessons[index + 1]?.slug ?? null,
      chosenSetting: setting ?? null,
    });
  }

  private async read(personId: number, slug: string, wish: TextWish): Promise<MyCourse> {
    const { course, progress, opensOn } = await this.progress.course(personId, slug);
    const own = await this.repository.wishOf(personId);
    const setting = wish.setting ?? own.setting;
    const wanted = { language: wish.language ?? own.language, setting };
    const lessons = await this.catalogue.lessonsOf(course.versionId, wanted);
    const rows = await this.repository.lessonsOf(progress ? [progress.id] : []);
    const begun = new Map(rows.map((row) => [row.lessonId, row]));
    return { versionId: course.versionId, lessons, begun, opensOn, setting };
  }
}

/** The lesson that was left last, or else the first one that is open. */
function resumeIn(lessons: readonly Lesson[], begun: ReadonlyMap<number, LessonRow>): ResumeView | null {
  const open = lessons.filter(({ id }) => begun.get(id)?.status !== 'done');
  const left = open
    .flatMap(({ id, slug }) => {
      const mine = begun.get(id);
      return mine ? [{ slug, mine }] : [];
    })
    .toSorted((a, b) => b.mine.updatedAt.getTime() - a.mine.updatedAt.getTime())[0];
  if (left) return { lesson: left.slug, position: left.mine.position?.at ?? 0 };
  return open[0] ? { lesson: open[0].slug, position: 0 } : null;
}
