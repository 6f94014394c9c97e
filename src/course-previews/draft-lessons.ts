import type { SaidWords } from '../company/company-words.js';
import type { CourseContent, CourseVersionRow } from '../courses/courses.repository.js';
import { type Lesson, lessonBy } from '../courses/lesson-catalogue.js';
import { filesOfDraft } from '../course-drafts/draft.js';
import type { LessonDefinition } from '../lesson-kinds/lesson-kinds.js';
import { scenarioForLearner } from '../lesson-kinds/scenario.js';
import type { TextWish } from '../lesson-kinds/setting.js';

/** A draft in the place of a version, which it is none of yet. */
export const versionOfDraft = (course: CourseContent): CourseVersionRow => ({
  id: 0,
  courseId: 0,
  slug: course.slug,
  number: 0,
  language: course.language,
  title: course.title,
  summary: course.summary,
  minutes: course.minutes,
});

/** The lessons of a draft in their order, each by the text that suits the wish best. */
export function lessonsOfDraft(course: CourseContent, wish: TextWish, words: SaidWords): Lesson[] {
  return course.lessons.flatMap(({ slug, kind, minutes, texts }, index) => {
    const position = index + 1;
    const facts = { lessonId: position, position, slug, kind, minutes };
    return lessonBy(
      { version: versionOfDraft(course), files: filesOfDraft(course.slug), words },
      texts.map((text) => ({ ...facts, ...text })),
      wish,
    );
  });
}

/** Whether a lesson can be gone through although something in it is still to be put right: every way leads to something. */
export function isPlayable(definition: LessonDefinition): boolean {
  switch (definition.kind) {
    case 'quiz':
      return definition.questions.length > 0;
    case 'scenario': {
      const steps = new Set(definition.steps.map(({ id }) => id));
      const places = new Set([...steps, ...definition.endings.map(({ id }) => id)]);
      return (
        steps.has(definition.start) &&
        definition.steps.every(({ choices }) => choices.every(({ to }) => places.has(to)))
      );
    }
    case 'article':
    case 'video':
    case 'acknowledgement':
      return true;
  }
}

/** A conversation that begins at another of its steps; null where it has no such step. */
export function beginningAt(lesson: Lesson, step: string): Lesson | null {
  const { definition } = lesson;
  if (definition.kind !== 'scenario' || !definition.steps.some(({ id }) => id === step)) return null;
  const begun = { ...definition, start: step };
  return { ...lesson, definition: begun, forLearner: scenarioForLearner(begun) };
}
