import type { EnrolmentRow } from '../enrolments/enrolments.repository.js';
import { type StageDates, type StagedPart, UNSTAGED } from '../staged-release/staged-release.js';
import type { RequirementRow } from './learning.repository.js';
import type { LessonState, RequirementState } from './track-state.js';

/** A requirement of an enrolment of the reader's. */
export interface AskedOf {
  enrolment: EnrolmentRow;
  row: RequirementRow;
}

/** What of a requirement says when it opens and is due; only what is still asked waits for a day. */
export function toStagedPart({ enrolment, row }: AskedOf): StagedPart {
  const { personId, status, startsOn, dueOn } = enrolment;
  const isAsked = status === 'active' && !isDone(row);
  return {
    personId,
    startsOn,
    dueOn,
    ruledDueOn: ruledDueOn(enrolment),
    opensOnDay: isAsked && row.courseProgressId === null ? row.opensOnDay : null,
    dueOnDay: isAsked ? row.dueOnDay : null,
  };
}

/** The day that the open reasons of an enrolment give, without the time that somebody gave. */
const ruledDueOn = ({ reasons }: EnrolmentRow) =>
  reasons
    .flatMap(({ endedAt, dueOn }) => (endedAt === null && dueOn !== null ? [dueOn] : []))
    .toSorted()[0] ?? null;

const isDone = ({ completedAt, onDay }: RequirementRow) => completedAt !== null || onDay !== null;

/** The courses among these that some active enrolment has open now. */
export function openCourses(
  asked: readonly AskedOf[],
  dates: readonly StageDates[],
  now: Date,
): ReadonlySet<string> {
  const open = asked.filter(
    ({ enrolment, row }, index) =>
      row.kind === 'course' && enrolment.status === 'active' && isOpen(dates[index] ?? UNSTAGED, now),
  );
  return new Set(open.map(({ row }) => row.slug));
}

const isOpen = ({ opensAt }: StageDates, now: Date) => opensAt === null || opensAt <= now;

/** A requirement as it stands for its person; a course that another track of theirs has open is open. */
export function toRequirementState(
  { enrolment, row }: AskedOf,
  dates: StageDates,
  lessons: LessonState[],
  elsewhere: ReadonlySet<string>,
  now: Date,
): RequirementState {
  const { slug, kind, title, minutes, guide, completedAt, onDay } = row;
  const waits = !isOpen(dates, now) && !elsewhere.has(slug);
  return {
    slug,
    kind,
    title,
    minutes,
    guide,
    completedAt,
    onDay,
    isDone: isDone(row),
    isOpen: !waits,
    opensOn: waits ? dates.opensOn : null,
    dueOn: dates.dueOn,
    isLate: dates.dueAt !== null && dates.dueAt <= now && !enrolment.isAbsent,
    lessons,
  };
}
