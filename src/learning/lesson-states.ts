import type { Lesson } from '../courses/lesson-catalogue.js';
import type { LessonRow } from './learning.repository.js';
import type { LessonState } from './track-state.js';

/** The lessons of a version as they stand for somebody who began some of them. */
export function toLessonStates(
  lessons: readonly Lesson[],
  begun: ReadonlyMap<number, LessonRow>,
): LessonState[] {
  return lessons.map(({ id, slug, title, kind, minutes }) => {
    const mine = begun.get(id);
    return {
      slug,
      title,
      kind,
      minutes,
      status: mine?.status ?? 'open',
      scorePermille: mine?.scorePermille ?? null,
      doneAt: mine?.doneAt ?? null,
    };
  });
}
