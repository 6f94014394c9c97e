import type { Decision } from '../decisions.js';

/** What the caller may decide about one enrolment of somebody. */
export class EnrolmentDecisionsView {
  enrolmentId: string;
  may: Decision[];
}

export class DecisionsView {
  items: EnrolmentDecisionsView[];
}

/** What crediting an equal completion of a day would mean. */
export class CreditPreviewView {
  completedOn: string;
  /** When the track is due again then, and open again; null where it does not come back. */
  comesBackOn: string | null;
  opensAgainOn: string | null;
  /** Requirements that need not be done then. */
  requirementsLeft: number;
  /** The due day that is gone with it. */
  dueOn: string | null;
}
