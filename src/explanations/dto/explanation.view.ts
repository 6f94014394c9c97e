import type { EnrolmentStatus } from '../../enrolments/enrolment.entity.js';

/** One step of an explanation, in words and as data. */
export class ExplanationStepView {
  /** What it tells of, such as `hired`, `placed`, `anchor`, `offset`, `absence`, `working-day`, `extension`, `waived`. */
  kind: string;
  /** The day that it tells of, or gives. */
  day: string | null;
  sentence: string;
}

/** Why an assignment asks for it, and how it says when it is due. */
export class ReasonExplanationView {
  assignmentId: string;
  assignment: string;
  /** The version of the assignment that matched. */
  version: number;
  /** Which rule matched. */
  sentence: string;
  /** The steps to the due day that this reason alone gives; the last has it. */
  due: ExplanationStepView[];
  dueOn: string | null;
  ended: string | null;
  /** Whether the due day of the enrolment follows from this reason. */
  decides: boolean;
}

/** Why somebody has a track, and why it is due when it is. */
export class ExplanationView {
  enrolmentId: string;
  person: { id: string; name: string };
  track: { slug: string; title: string };
  status: EnrolmentStatus;
  dueOn: string | null;
  /** Who they are, as far as rules ask: hire and place. */
  facts: ExplanationStepView[];
  reasons: ReasonExplanationView[];
  /** What was decided or happened since. */
  since: ExplanationStepView[];
  /** The whole in one sentence. */
  sentence: string;
}
