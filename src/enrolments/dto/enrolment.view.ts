import type { EnrolmentRow, PeriodRow } from '../enrolments.repository.js';
import type { Why } from '../why.js';
import type { EnrolmentStatus } from '../enrolment.entity.js';
import { FOREVER_INSTANT } from '../../common/days.js';

/** Why somebody has a track. */
export class ReasonView {
  /** The reason as a sentence for the learner. */
  why: string;
  /** The assignment's name. */
  assignment: string;
  assignmentId: string;
  /** The due day that this reason alone would give; null where a needed hire date is missing. */
  dueOn: string | null;
  from: string;
  ended: string | null;
  endCause: string | null;
}

/** An equal completion elsewhere or earlier that counts for the enrolment. */
export class CreditView {
  completedOn: string;
  /** Null once its person was erased. */
  evidence: string | null;
  link: string | null;
}

/** A status and due date that the enrolment had for a time. */
export class EnrolmentPeriodView {
  status: EnrolmentStatus;
  dueAt: string | null;
  from: string;
  /** Null while it lasts. */
  to: string | null;
  note: string | null;
}

export class EnrolmentView {
  id: string;
  track: { slug: string; title: string };
  status: EnrolmentStatus;
  /** Active, but not before `startsAt`. */
  isScheduled: boolean;
  /** Active after `dueAt`. */
  isOverdue: boolean;
  enrolledAt: string;
  startsOn: string;
  startsAt: string;
  dueOn: string | null;
  dueAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  /** When the completed track is due again, before it moves off days without work; null where it does not come back. */
  comesBackOn: string | null;
  requirementsDone: number;
  requirementsTotal: number;
  /** The last day of the waiver; null where it has no end, or there is none. */
  waivedUntil: string | null;
  /** The day to which somebody extended it: it is not due before. */
  extendedTo: string | null;
  /** Null where it was completed here, or is not completed. */
  credit: CreditView | null;
  reasons: ReasonView[];
  periods: EnrolmentPeriodView[];
}

export const toReasonView = (why: Why): ReasonView => ({
  why: why.sentence,
  assignment: why.assignment,
  assignmentId: why.assignmentPublicId,
  dueOn: why.dueOn,
  from: why.fromAt.toISOString(),
  ended: why.endedAt?.toISOString() ?? null,
  endCause: why.endCause,
});

const toPeriodView = (period: PeriodRow): EnrolmentPeriodView => ({
  status: period.status,
  dueAt: period.dueAt?.toISOString() ?? null,
  from: period.fromAt.toISOString(),
  to: period.toAt < FOREVER_INSTANT ? period.toAt.toISOString() : null,
  note: period.note,
});

export function toEnrolmentView(row: EnrolmentRow, periods: PeriodRow[], now: Date): EnrolmentView {
  const isActive = row.status === 'active';
  return {
    id: row.publicId,
    track: { slug: row.trackSlug, title: row.trackTitle },
    status: row.status,
    isScheduled: isActive && row.startsAt > now,
    isOverdue: isActive && !row.isAbsent && row.dueAt !== null && row.dueAt <= now,
    enrolledAt: row.enrolledAt.toISOString(),
    startsOn: row.startsOn,
    startsAt: row.startsAt.toISOString(),
    dueOn: row.dueOn,
    dueAt: row.dueAt?.toISOString() ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    comesBackOn: row.comesBack?.dueOn ?? null,
    requirementsDone: row.requirementsDone,
    requirementsTotal: row.requirementsTotal,
    waivedUntil: row.waivedUntil,
    extendedTo: row.extendedTo,
    credit:
      row.creditedOn === null
        ? null
        : { completedOn: row.creditedOn, evidence: row.creditEvidence, link: row.creditLink },
    reasons: row.reasons.map(toReasonView),
    periods: periods.map(toPeriodView),
  };
}
