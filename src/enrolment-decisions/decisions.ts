import type { Day } from '../common/days.js';
import type { EnrolmentStatus } from '../enrolments/enrolment.entity.js';

/** What may be decided about one enrolment; each has an address of that name, those that end with `-end` are taken back there. */
export type Decision =
  | 'waiver'
  | 'waiver-end'
  | 'extension'
  | 'extension-end'
  | 'credit'
  | 'credit-end'
  | 'withdrawal'
  | 'reopening';

/** How an enrolment stands, as far as decisions ask. */
export interface Standing {
  status: EnrolmentStatus;
  dueOn: Day | null;
  extendedTo: Day | null;
  /** The day of an equal completion elsewhere by which it is completed. */
  creditedOn: Day | null;
  /** Whether a later cycle stands in its place. */
  isSuperseded: boolean;
  /** Whether an assignment still asks for it that did so when it ended. */
  hasReasonToReturn: boolean;
}

/** What can be decided now about an enrolment that stands like this. */
export function possibleDecisions(standing: Standing): Decision[] {
  const { status, dueOn, extendedTo, creditedOn, isSuperseded, hasReasonToReturn } = standing;
  if (isSuperseded) return [];
  switch (status) {
    case 'active':
      return [
        'waiver',
        ...(dueOn === null ? [] : ['extension' as const]),
        ...(extendedTo === null ? [] : ['extension-end' as const]),
        'credit',
        'withdrawal',
      ];
    case 'waived':
      return ['waiver-end'];
    case 'withdrawn':
      return hasReasonToReturn ? ['reopening'] : [];
    case 'completed':
      return creditedOn === null ? [] : ['credit-end'];
    case 'expired':
      return [];
  }
}
