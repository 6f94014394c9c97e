import type { Draft } from './drafts-data.js';

export interface LessonChange {
  slug: string;
  title: string;
  what: 'added' | 'removed' | 'rewritten';
}

/** What publishing a draft changes in the outline that learners see. */
export interface OutlineChanges {
  lessons: LessonChange[];
  isReordered: boolean;
  isPageRewritten: boolean;
}

/** Compares a draft with the published lessons in their order; a text is rewritten where somebody wrote in it, and of a new course nothing is. */
export function changesOf(
  { page, lessons, isPublished }: Pick<Draft, 'page' | 'lessons' | 'isPublished'>,
  published: readonly { slug: string; title: string }[],
): OutlineChanges {
  const before = published.map(({ slug }) => slug);
  const after = lessons.map(({ slug }) => slug);
  const kept = after.filter((slug) => before.includes(slug));
  return {
    lessons: [
      ...lessons.flatMap(({ slug, texts }): LessonChange[] => {
        const title = texts[0]?.title ?? slug;
        if (!before.includes(slug)) return [{ slug, title, what: 'added' }];
        const isRewritten = texts.some(({ changedBy }) => changedBy !== null);
        return isRewritten ? [{ slug, title, what: 'rewritten' }] : [];
      }),
      ...published
        .filter(({ slug }) => !after.includes(slug))
        .map(({ slug, title }): LessonChange => ({ slug, title, what: 'removed' })),
    ],
    isReordered: before.filter((slug) => after.includes(slug)).join() !== kept.join(),
    isPageRewritten: isPublished && page.changedBy !== null,
  };
}
