/** Where somebody stands with a track that they may not have. */
export const WHY_NOT = [
  'has-it',
  'completed',
  'waived',
  'taken-off',
  'soon',
  'paused',
  'not-in-service',
  'no-assignment',
  'no-match',
] as const;
export type WhyNot = (typeof WHY_NOT)[number];

/** An assignment of the track, and whether somebody is among those for whom it is. */
export class WhyNotAssignmentView {
  assignmentId: string;
  assignment: string;
  version: number;
  /** It enrols nobody until it is resumed. */
  isPaused: boolean;
  /** For whom it is, in words. */
  audience: string;
  matches: boolean;
  /** Which parts of its rule do not hold, in words. */
  failing: string[];
}

/** Why somebody has not got a track. */
export class WhyNotView {
  track: { slug: string; title: string };
  answer: WhyNot;
  sentence: string;
  /** Their latest enrolment on it, if there is one. */
  enrolmentId: string | null;
  assignments: WhyNotAssignmentView[];
}
