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
  /** The day on which its course opens; null where it is open. */
  opensOn: string | null;
}

type Requirement = Pick<View<'RequirementStateView'>, 'slug' | 'title'> & {
  /** Left out in a preview, where everything is open. */
  opensOn?: string | null;
  lessons: Pick<View<'LessonStateView'>, 'slug' | 'title' | 'kind' | 'minutes' | 'status'>[];
};

/** Every lesson of a track in order, over all its courses. */
export function stepsOf(requirements: readonly Requirement[]): TrackStep[] {
  return requirements.flatMap(({ slug: course, lessons, opensOn = null }) =>
    lessons.map(({ slug: lesson, title, kind, minutes, status }) => ({
      course,
      lesson,
      id: lessonIdOf({ course, lesson }),
      title,
      kind,
      minutes,
      isDone: status === 'done',
      opensOn,
    })),
  );
}

/** Where a lesson stands: its number from 1, what lies before and after it, and what is open apart from it; nothing leads to what opens later. */
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
  const thatIsThere = (step: TrackStep | undefined) => (step?.opensOn === null ? step : null);
  const isOpen = (step: TrackStep) => !step.isDone && step.opensOn === null;
  return {
    number: index + 1,
    total: steps.length,
    doneCount: steps.filter(({ isDone }) => isDone).length,
    previous: thatIsThere(steps[index - 1]),
    next: thatIsThere(after[0]),
    goOnWith: after.find(isOpen) ?? steps.slice(0, index).find(isOpen) ?? null,
  };
}
