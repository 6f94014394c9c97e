import type { Day } from '../common/days.js';

/** What stands against a merge. */
export const MERGE_BLOCKERS = [
  'MERGED_IS_YOU',
  'MERGED_STAYS_LONGER',
  'ONE_LEADS_THE_OTHER',
  'SIGNED_EACH_OTHER_OFF',
  'TOLD_APART',
  'ROW_HELD',
] as const;
export type MergeBlockerCode = (typeof MERGE_BLOCKERS)[number];

export interface MergeBlocker {
  code: MergeBlockerCode;
  message: string;
}

/** What is known of two records that may stand against merging them. */
export interface MergeFacts {
  isOneself: boolean;
  /** The day after the last one of each; null where they never served. */
  keptUntil: Day | null;
  mergedUntil: Day | null;
  oneLeadsTheOther: boolean;
  signedEachOtherOff: boolean;
  wereToldApart: boolean;
  isRowHeld: boolean;
}

const WORDS: Record<MergeBlockerCode, string> = {
  MERGED_IS_YOU: 'You would close your own account: ask another admin, or keep your own record.',
  MERGED_STAYS_LONGER:
    'The record that would be merged stays in service longer: keep that one, since its HR system leads from then on.',
  ONE_LEADS_THE_OTHER:
    'One of them is in the reporting line of the other, so they are two people, or a manager has to be corrected first.',
  SIGNED_EACH_OTHER_OFF:
    'One of them signed the other off, and nobody signs off themself: take that sign-off back first.',
  TOLD_APART: 'Somebody decided that they are two people: take that decision back first.',
  ROW_HELD:
    'A row of an import with the number of the record that would be merged waits for a decision: decide about it first.',
};

/** Everything that stands against merging two records, in the order in which it is best dealt with. */
export function blockersOf(facts: MergeFacts): MergeBlocker[] {
  const holds: Record<MergeBlockerCode, boolean> = {
    MERGED_IS_YOU: facts.isOneself,
    MERGED_STAYS_LONGER: (facts.mergedUntil ?? '') > (facts.keptUntil ?? ''),
    ONE_LEADS_THE_OTHER: facts.oneLeadsTheOther,
    SIGNED_EACH_OTHER_OFF: facts.signedEachOtherOff,
    TOLD_APART: facts.wereToldApart,
    ROW_HELD: facts.isRowHeld,
  };
  return MERGE_BLOCKERS.filter((code) => holds[code]).map((code) => ({ code, message: WORDS[code] }));
}
