import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import type { Lesson } from '../../courses/lesson-catalogue.js';
import {
  LESSON_FOR_LEARNER,
  LESSON_FOR_LEARNER_VIEWS,
  type LessonForLearnerView,
} from '../../courses/dto/lesson-for-learner.view.js';
import type { LessonKind } from '../../lesson-kinds/lesson-kinds.js';
import type { LessonRow } from '../learning.repository.js';
import { LessonStateView } from './my-enrolment.view.js';
import type { Setting, TextSetting } from '../../lesson-kinds/setting.js';

/** Where to go on. */
export class ResumeView {
  lesson: string;
  /** Seconds of a film, per mille of a text. */
  position: number;
}

/** A course on the version that the learner is on. */
export class MyCourseView {
  slug: string;
  title: string;
  /** HTML. */
  summary: string;
  version: number;
  lessonsDone: number;
  lessonsTotal: number;
  isCompleted: boolean;
  /** The day on which the reader's track opens it; null where it is open. */
  opensOn: string | null;
  /** Null once everything is done, and before it opens. */
  resume: ResumeView | null;
  lessons: LessonStateView[];
}

/** A stretch of a film that was watched, in seconds. */
export class WatchedView {
  from: number;
  to: number;
}

/** A lesson as a learner sees it: without key, points, or where choices lead. */
@ApiExtraModels(...LESSON_FOR_LEARNER_VIEWS)
export class MyLessonView {
  course: string;
  slug: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  language: string;
  languages: string[];
  /** For whom this text is. */
  setting: TextSetting;
  /** Every setting that the lesson has a text of its own for. */
  settings: Setting[];
  /** Where the reader says that they meet customers; null until they say it. */
  chosenSetting: Setting | null;
  /** The body as safe HTML; the transcript of a video. */
  html: string;
  /** What the kind adds: addresses of a film, the statement to acknowledge, how many questions a quiz asks. */
  @ApiProperty(LESSON_FOR_LEARNER)
  content: LessonForLearnerView;
  status: 'open' | 'started' | 'done';
  position: number;
  watched: WatchedView[];
  scorePermille: number | null;
  doneAt: string | null;
  /** The slug of the lesson after it, null for the last one. */
  nextLesson: string | null;
}

interface Reading {
  mine?: LessonRow | undefined;
  nextLesson: string | null;
  chosenSetting: Setting | null;
}

export function toMyLessonView(lesson: Lesson, { mine, nextLesson, chosenSetting }: Reading): MyLessonView {
  return {
    course: lesson.courseSlug,
    slug: lesson.slug,
    title: lesson.title,
    kind: lesson.kind,
    minutes: lesson.minutes,
    language: lesson.language,
    languages: [...lesson.languages],
    setting: lesson.setting,
    settings: [...lesson.settings],
    chosenSetting,
    html: lesson.html,
    content: lesson.forLearner,
    status: mine?.status ?? 'open',
    position: mine?.position?.at ?? 0,
    watched: (mine?.position?.watched ?? []).map(([from, to]) => ({ from, to })),
    scorePermille: mine?.scorePermille ?? null,
    doneAt: mine?.doneAt?.toISOString() ?? null,
    nextLesson,
  };
}
