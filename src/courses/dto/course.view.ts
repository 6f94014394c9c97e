import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { renderMarkdown } from '../../common/markdown/markdown.js';
import type { CourseVersionRow } from '../courses.repository.js';
import { filesOf, type Lesson } from '../lesson-catalogue.js';
import type { LessonDefinition, LessonKind } from '../../lesson-kinds/lesson-kinds.js';
import type { Setting, TextSetting } from '../../lesson-kinds/setting.js';
import {
  LESSON_FOR_LEARNER,
  LESSON_FOR_LEARNER_VIEWS,
  type LessonForLearnerView,
} from './lesson-for-learner.view.js';

/** The current version of a course, in a list. */
export class CourseView {
  slug: string;
  version: number;
  title: string;
  summaryHtml: string;
  language: string;
  minutes: number;
  lessonCount: number;
}

export class CoursesView {
  items: CourseView[];
  nextCursor: string | null;
}

/** A lesson as a reviewer sees it. */
@ApiExtraModels(...LESSON_FOR_LEARNER_VIEWS)
export class LessonPreviewView {
  slug: string;
  kind: LessonKind;
  title: string;
  minutes: number;
  language: string;
  /** Every language that it can be had in. */
  languages: string[];
  setting: TextSetting;
  /** Every setting that it has a text of its own for. */
  settings: Setting[];
  html: string;
  /** As its author wrote it, with the quiz's key and the scenario's points. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  definition: LessonDefinition;
  /** What a learner sees of the definition, with the addresses of its files. */
  @ApiProperty(LESSON_FOR_LEARNER)
  forLearner: LessonForLearnerView;
}

/** The current version of a course with everything in it, for whoever reviews it. */
export class CoursePreviewView extends CourseView {
  lessons: LessonPreviewView[];
}

type CourseFacts = CourseVersionRow & { lessonCount: number };

const factsOf = (row: CourseFacts) => ({
  slug: row.slug,
  version: row.number,
  title: row.title,
  summaryHtml: renderMarkdown(row.summary, filesOf(row)),
  language: row.language,
  minutes: row.minutes,
  lessonCount: row.lessonCount,
});

export function toCourseView(row: CourseFacts): CourseView {
  return factsOf(row);
}

export function toCoursePreviewView(row: CourseVersionRow, lessons: readonly Lesson[]): CoursePreviewView {
  return {
    ...factsOf({ ...row, lessonCount: lessons.length }),
    lessons: lessons.map((lesson) => ({
      slug: lesson.slug,
      kind: lesson.kind,
      title: lesson.title,
      minutes: lesson.minutes,
      language: lesson.language,
      languages: [...lesson.languages],
      setting: lesson.setting,
      settings: [...lesson.settings],
      html: lesson.html,
      definition: lesson.definition,
      forLearner: lesson.forLearner,
    })),
  };
}
