import { type ImageFolder, renderMarkdown } from '../../common/markdown/markdown.js';
import type { CourseVersionRow } from '../../courses/courses.repository.js';
import type { Lesson } from '../../courses/lesson-catalogue.js';
import type { LessonKind } from '../../lesson-kinds/lesson-kinds.js';
import type { Setting } from '../../lesson-kinds/setting.js';

export class OutlinedLessonView {
  slug: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  languages: string[];
  /** Every setting that it has a text of its own for. */
  settings: Setting[];
}

/** The current version of a course, or the draft of one, with its lessons in order, without what they say. */
export class CourseOutlineView {
  slug: string;
  /** 0 for a draft. */
  version: number;
  title: string;
  summaryHtml: string;
  minutes: number;
  lessons: OutlinedLessonView[];
}

export const toCourseOutlineView = (
  version: CourseVersionRow,
  files: ImageFolder,
  lessons: readonly Lesson[],
): CourseOutlineView => ({
  slug: version.slug,
  version: version.number,
  title: version.title,
  summaryHtml: renderMarkdown(version.summary, files),
  minutes: version.minutes,
  lessons: lessons.map(({ slug, title, kind, minutes, languages, settings }) => ({
    slug,
    title,
    kind,
    minutes,
    languages: [...languages],
    settings: [...settings],
  })),
});
