import type { LessonKind } from '../../lesson-kinds/lesson-kinds.js';
import type { EnrolmentRow } from '../../enrolments/enrolments.repository.js';
import type { RequirementKind } from '../../tracks/track.js';
import type { ScheduledRow } from '../learning.repository.js';
import {
  type LessonState,
  minutesLeft,
  type NextStep,
  nextStep,
  type RequirementState,
  shareDone,
} from '../track-state.js';

/** What to do next, and where. */
export class NextStepView {
  kind: 'lesson' | 'attendance' | 'sign-off' | 'opening';
  title: string;
  minutes: number;
  /** The slugs of the lesson and its course; null for what others record, and for what opens later. */
  course: string | null;
  lesson: string | null;
  /** The day on which it opens; null for what can be done now. */
  opensOn: string | null;
  /** Where it is done, or described. */
  url: string;
}

/** A part of a track with a day of its own: when it opens, or by when it is due. */
export class StagedPartView {
  /** The slug of the requirement. */
  slug: string;
  title: string;
  /** The day on which it opens; null where it is open. */
  opensOn: string | null;
  /** The day by which it is due; null where that is the due day of the whole. */
  dueOn: string | null;
  /** Its own due day is over. */
  isLate: boolean;
}

/** A track that somebody has: what, why, by when, how far. Before the first day only its title and that day. */
export class MyEnrolmentView {
  id: string;
  track: { slug: string; title: string };
  status: 'scheduled' | 'active' | 'completed' | 'waived';
  startsOn: string;
  dueOn: string | null;
  isOverdue: boolean;
  /** Absent today: the clock stands still, and the due date moves on return. */
  isOnLeave: boolean;
  /** One sentence a reason. */
  why: string[];
  /** The share of its minutes that is done, per mille. */
  donePermille: number;
  /** Minutes of learning that are left. */
  minutesLeft: number;
  requirementsDone: number;
  requirementsTotal: number;
  next: NextStepView | null;
  /** Those of its requirements that are not done and have days of their own, in order. */
  parts: StagedPartView[];
  enrolledAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  /** The day of an equal completion elsewhere or earlier by which it counts as completed; null where it was completed here. */
  creditedOn: string | null;
  /** When the completed track is due again, before it moves off days without work; null where it does not come back. */
  comesBackOn: string | null;
  scorePermille: number | null;
}

export class MyEnrolmentsView {
  items: MyEnrolmentView[];
  /** Always null: nobody has more tracks than fit on one page. */
  nextCursor: string | null;
}

export class LessonStateView {
  slug: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  status: 'open' | 'started' | 'done';
  scorePermille: number | null;
  doneAt: string | null;
  url: string;
}

export class RequirementStateView {
  slug: string;
  kind: RequirementKind;
  title: string;
  minutes: number;
  /** What whoever signs off looks for. */
  guide: string | null;
  isDone: boolean;
  /** When the course was completed. */
  completedAt: string | null;
  /** The day of the attendance or sign-off. */
  onDay: string | null;
  /** Whether it can be done now. */
  isOpen: boolean;
  /** The day on which it opens; null where it is open. */
  opensOn: string | null;
  /** The day by which this part is due; null where that is the due day of the whole, and once it is done. */
  dueOn: string | null;
  /** Not done, and its own due day is over. */
  isLate: boolean;
  lessons: LessonStateView[];
}

export class MyEnrolmentDetailView extends MyEnrolmentView {
  requirements: RequirementStateView[];
}

const lessonUrl = (course: string, lesson: string) => `/api/me/courses/${course}/lessons/${lesson}`;

function toNextStepView(next: NextStep, enrolmentId: string): NextStepView {
  const { kind, title, minutes } = next;
  const opensOn = next.kind === 'opening' ? next.opensOn : null;
  const url = `/api/me/enrolments/${enrolmentId}`;
  if (next.kind !== 'lesson') return { kind, title, minutes, course: null, lesson: null, opensOn, url };
  const { course, lesson } = next;
  return { kind, title, minutes, course, lesson, opensOn, url: lessonUrl(course, lesson) };
}

const toStagedPartView = ({ slug, title, opensOn, dueOn, isLate }: RequirementState): StagedPartView[] =>
  opensOn === null && dueOn === null ? [] : [{ slug, title, opensOn, dueOn, isLate }];

export const toLessonStateView = (course: string, lesson: LessonState): LessonStateView => ({
  ...lesson,
  doneAt: lesson.doneAt?.toISOString() ?? null,
  url: lessonUrl(course, lesson.slug),
});

function summaryOf(row: EnrolmentRow, requirements: readonly RequirementState[], now: Date) {
  const isActive = row.status === 'active';
  const next = isActive ? nextStep(requirements) : null;
  const isCompleted = row.status === 'completed';
  return {
    id: row.publicId,
    track: { slug: row.trackSlug, title: row.trackTitle },
    status: statusOf(row),
    startsOn: row.startsOn,
    dueOn: row.dueOn,
    isOverdue: isActive && !row.isAbsent && row.dueAt !== null && row.dueAt <= now,
    isOnLeave: isActive && row.isAbsent,
    why: row.reasons.filter(({ endedAt }) => endedAt === null || !isActive).map(({ sentence }) => sentence),
    donePermille: isCompleted ? 1000 : shareDone(requirements),
    minutesLeft: isActive ? minutesLeft(requirements) : 0,
    requirementsDone: row.requirementsDone,
    requirementsTotal: row.requirementsTotal,
    next: next && toNextStepView(next, row.publicId),
    parts: requirements.flatMap(toStagedPartView),
    enrolledAt: row.enrolledAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    creditedOn: row.creditedOn,
    comesBackOn: row.comesBack?.dueOn ?? null,
    scorePermille: row.scorePermille,
  };
}

export const toMyEnrolmentView = (
  row: EnrolmentRow,
  requirements: readonly RequirementState[],
  now: Date,
): MyEnrolmentView => summaryOf(row, requirements, now);

export function toMyEnrolmentDetailView(
  row: EnrolmentRow,
  requirements: readonly RequirementState[],
  now: Date,
): MyEnrolmentDetailView {
  return {
    ...summaryOf(row, requirements, now),
    requirements: requirements.map((one) => ({
      ...one,
      completedAt: one.completedAt?.toISOString() ?? null,
      lessons: one.lessons.map((lesson) => toLessonStateView(one.slug, lesson)),
    })),
  };
}

export const toScheduledView = (row: ScheduledRow): MyEnrolmentView => ({
  id: row.publicId,
  track: { slug: row.trackSlug, title: row.trackTitle },
  status: 'scheduled',
  startsOn: row.startsOn,
  dueOn: null,
  isOverdue: false,
  isOnLeave: false,
  why: [],
  donePermille: 0,
  minutesLeft: 0,
  requirementsDone: 0,
  requirementsTotal: 0,
  next: null,
  parts: [],
  enrolledAt: null,
  startedAt: null,
  completedAt: null,
  creditedOn: null,
  comesBackOn: null,
  scorePermille: null,
});

function statusOf({ status }: EnrolmentRow): 'active' | 'completed' | 'waived' {
  return status === 'completed' || status === 'waived' ? status : 'active';
}
