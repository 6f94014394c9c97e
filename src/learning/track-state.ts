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
  /** Whether it can be done now; what others record can be recorded in any case. */
  isOpen: boolean;
  /** When it opens, where that is later than now. */
  opensOn: Day | null;
  /** The day by which this part is due; null where that is the due day of the whole, and once it is done. */
  dueOn: Day | null;
  /** Not done, and its own due day is over. */
  isLate: boolean;
  lessons: LessonState[];
}

/** What to do next: a lesson, or, when only that is left, what opens later or what somebody else has to record. */
export type NextStep =
  | { kind: 'lesson'; course: string; lesson: string; title: string; minutes: number }
  | { kind: 'attendance' | 'sign-off'; requirement: string; title: string; minutes: number }
  /** Nothing is left to do but what opens on a day to come. */
  | { kind: 'opening'; requirement: string; title: string; minutes: number; opensOn: Day };

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

/**
 * The first lesson in order that is open and not done, wherever it stands; without one, the first requirement that opens later
 * or that others record.
 */
export function nextStep(requirements: readonly RequirementState[]): NextStep | null {
  const left = requirements.filter(({ isDone }) => !isDone);
  for (const { slug, lessons } of left.filter(({ isOpen }) => isOpen)) {
    const lesson = lessons.find(({ status }) => status !== 'done');
    if (lesson) {
      const { title, minutes } = lesson;
      return { kind: 'lesson', course: slug, lesson: lesson.slug, title, minutes };
    }
  }
  const first = left.find(({ kind, opensOn }) => kind !== 'course' || opensOn !== null);
  return first ? waitingStep(first, left) : null;
}

function waitingStep(first: RequirementState, left: readonly RequirementState[]): NextStep | null {
  const { kind, slug: requirement, title, minutes, opensOn } = first;
  if (opensOn !== null) return openingStep(left);
  return kind === 'course' ? null : { kind, requirement, title, minutes };
}

/** Of what opens later, the first. */
function openingStep(left: readonly RequirementState[]): NextStep | null {
  const openings = left.flatMap(({ slug: requirement, title, minutes, opensOn }) =>
    opensOn === null ? [] : [{ kind: 'opening' as const, requirement, title, minutes, opensOn }],
  );
  return openings.toSorted((a, b) => a.opensOn.localeCompare(b.opensOn))[0] ?? null;
}

function minutesDone({ isDone, minutes, lessons }: RequirementState): number {
  if (isDone) return minutes;
  const done = lessons.filter(({ status }) => status === 'done');
  const sum = done.reduce((total, lesson) => total + lesson.minutes, 0);
  return Math.min(minutes, sum);
}
