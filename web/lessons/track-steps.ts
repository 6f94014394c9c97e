import type { View } from '../api/client.js';
import type { Lesson } from './lesson-data.js';
import { type LessonName, lessonIdOf } from '../player/lesson-address.js';

/** A lesson in its place within a track. */
export interface TrackStep extends LessonName {
  id: string;
  title: string;
  kind: Lesson['kind'];
  minutes: number;
  isDone: boolean;
}

type Requirement = Pick<View<'RequirementStateView'>, 'slug' | 'title'> & {
  lessons: Pick<View<'LessonStateView'>, 'slug' | 'title' | 'kind' | 'minutes' | 'status'>[];
};

/** Every lesson of a track in order, over all its courses. */
export function stepsOf(requirements: readonly Requirement[]): TrackStep[] {
  return requirements.flatMap(({ slug: course, lessons }) =>
    lessons.map(({ slug: lesson, title, kind, minutes, status }) => ({
      course,
      lesson,
      id: lessonIdOf({ course, lesson }),
      title,
      kind,
      minutes,
      isDone: status === 'done',
    })),
  );
}

/** Where a lesson stands: its number from 1, what lies before and after it, and what is open apart from it. */
export interface Whereabouts {
  number: number;
  total: number;
  doneCount: number;
  previous: TrackStep | null;
  next: TrackStep | null;
  /** The lesson to go on with: the next open one after this, or else the first open one; null once all others are done. */
  goOnWith: TrackStep | null;
}

/** Null for a lesson that the track does not have. */
export function whereabouts(steps: readonly TrackStep[], lessonId: string): Whereabouts | null {
  const index = steps.findIndex(({ id }) => id === lessonId);
  if (index < 0) return null;
  const after = steps.slice(index + 1);
  const isOpen = ({ isDone }: TrackStep) => !isDone;
  return {
    number: index + 1,
    total: steps.length,
    doneCount: steps.filter(({ isDone }) => isDone).length,
    previous: steps[index - 1] ?? null,
    next: after[0] ?? null,
    goOnWith: after.find(isOpen) ?? steps.slice(0, index).find(isOpen) ?? null,
  };
}
