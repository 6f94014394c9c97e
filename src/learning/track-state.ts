import type { LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { Day } from '../common/days.js';
import type { RequirementKind } from '../tracks/track.js';

/** A lesson as it stands for one person. */
export interface LessonState {
  slug: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  status: 'open' | 'started' | 'done';
  scorePermille: number | null;
  doneAt: Date | null;
}

/** A requirement as it stands for one person; `lessons` for courses. */
export interface RequirementState {
  slug: string;
  kind: RequirementKind;
  title: string;
  minutes: number;
  guide: string | null;
  isDone: boolean;
  /** When the course was completed. */
  completedAt: Date | null;
  /** The day of the attendance or sign-off. */
  onDay: Day | null;
  lessons: LessonState[];
}

/** What to do next: a lesson, or, when only that is left, what somebody else has to record. */
export type NextStep =
  | { kind: 'lesson'; course: string; lesson: string; title: string; minutes: number }
  | { kind: 'attendance' | 'sign-off'; requirement: string; title: string; minutes: number };

/** The minutes of learning that are left. */
export function minutesLeft(requirements: readonly RequirementState[]): number {
  return requirements.reduce((sum, one) => sum + one.minutes - minutesDone(one), 0);
}

/** The share of a track's minutes that is done, in per mille; 1000 only once everything is. */
export function shareDone(requirements: readonly RequirementState[]): number {
  if (requirements.every(({ isDone }) => isDone)) return 1000;
  const total = requirements.reduce((sum, { minutes }) => sum + minutes, 0);
  const done = requirements.reduce((sum, one) => sum + minutesDone(one), 0);
  return total === 0 ? 0 : Math.min(999, Math.floor((done * 1000) / total));
}

/** The first lesson in order that is not done, wherever it stands; without one, the first requirement that others record. */
export function nextStep(requirements: readonly RequirementState[]): NextStep | null {
  const open = requirements.filter(({ isDone }) => !isDone);
  for (const { slug, lessons } of open) {
    const lesson = lessons.find(({ status }) => status !== 'done');
    if (lesson) {
      const { title, minutes } = lesson;
      return { kind: 'lesson', course: slug, lesson: lesson.slug, title, minutes };
    }
  }
  for (const { kind, slug, title, minutes } of open) {
    if (kind !== 'course') return { kind, requirement: slug, title, minutes };
  }
  return null;
}

function minutesDone({ isDone, minutes, lessons }: RequirementState): number {
  if (isDone) return minutes;
  const done = lessons.filter(({ status }) => status === 'done');
  const sum = done.reduce((total, lesson) => total + lesson.minutes, 0);
  return Math.min(minutes, sum);
}
