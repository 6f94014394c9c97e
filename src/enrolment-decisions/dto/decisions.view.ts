import type { Decision } from '../decisions.js';

/** What the caller may decide about one enrolment of somebody. */
export class EnrolmentDecisionsView {
  enrolmentId: string;
  may: Decision[];
}

export class DecisionsView {
  items: EnrolmentDecisionsView[];
}
