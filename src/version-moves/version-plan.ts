import { type ComparedCourse, type ComparedLesson, lessonDifference } from '../courses/lesson-difference.js';
import type { UnderWay } from '../courses/under-way.js';
import type { VersionMove } from '../progress/version-move.repository.js';

/** A published version with the lessons that it is compared by. */
export interface PublishedVersion extends ComparedCourse<ComparedLesson & { id: number }> {
  id: number;
}

/** Which lessons somebody takes along from one version to a later one; null where they finish on theirs. */
export function planMove(
  before: PublishedVersion,
  after: PublishedVersion,
  underWay: UnderWay,
): VersionMove | null {
  if (underWay === 'keep') return null;
  const { unchanged, rewritten } = lessonDifference(before, after);
  return {
    fromVersionId: before.id,
    toVersionId: after.id,
    lessonIds: after.lessons.map(({ id }) => id),
    same: unchanged.map(idsOf),
    counted: underWay === 'new-lessons' ? rewritten.map(idsOf) : [],
    scoredIds: after.lessons.filter(({ kind }) => kind === 'quiz' || kind === 'scenario').map(({ id }) => id),
  };
}

const idsOf = ([from, to]: [{ id: number }, { id: number }]): [number, number] => [from.id, to.id];
