import { NamedView } from '../../people/dto/person.view.js';
import type { MergeBlockerCode } from '../merge-blockers.js';

export class MergeBlockerView {
  code: MergeBlockerCode;
  message: string;
}

export class LostRightView {
  /**
   * `grant`: a role of theirs; `scope`: `person` has a grant about their reporting line; `stands-in`: they stand in for `person`;
   * `deputy`: `person` stands in for them.
   */
  kind: 'grant' | 'scope' | 'stands-in' | 'deputy';
  role: string | null;
  person: string | null;
}

/** What a merge does, or would do. */
export class MergeView {
  /** Whose record is kept. */
  kept: NamedView;
  /** Whose record is merged. */
  merged: NamedView;
  /** Whether it was done; false for a dry run. */
  isDone: boolean;
  /** What stands against it. */
  blockers: MergeBlockerView[];
  /** Enrolments of the merged record. */
  enrolments: number;
  /** Tracks on which both are enrolled: the better enrolment counts, the other one stays as history. */
  tracksOfBoth: number;
  /** Completions of the merged record. */
  completions: number;
  /** People who report to the merged record and to the kept one from then on. */
  reports: number;
  /** Rights that nobody has afterwards: grant them again where they are needed. */
  rightsLost: LostRightView[];
}
