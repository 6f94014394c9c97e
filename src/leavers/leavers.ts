import { addDays, type Day } from '../common/days.js';

/** What a full export means for those of its source whom it does not name. */
export interface FullExport {
  /** Their last day; the day before the import when it is not given: they were gone when the export was made. */
  absentLeaveOn?: Day | undefined;
  /** How many leavers somebody has agreed to. */
  confirmLeavers?: number | undefined;
}

/** How many people a full export lets go, out of how many of its source in service. */
export interface LeaverCount {
  absent: number;
  inService: number;
}

/** The share of a source's people beyond which a full export is more likely cut off than true. */
const MOST_PER_CENT = 5;

/** Whether so many leavers need somebody to agree: more than 5 % of the people in service, whom `confirmLeavers` does not count. */
export function needsConfirmation(
  { absent, inService }: LeaverCount,
  { confirmLeavers }: FullExport,
): boolean {
  return absent * 100 > inService * MOST_PER_CENT && confirmLeavers !== absent;
}

/** The last day of those who are absent from a full export that is imported today. */
export function lastDayOfAbsent({ absentLeaveOn }: FullExport, today: Day): Day {
  return absentLeaveOn ?? addDays(today, -1);
}
