import { addDays, type Day } from '../common/days.js';

/** What may become of a commitment; after `not-yet` it is asked about again. */
export const COMMITMENT_ANSWERS = ['helped', 'no-difference', 'not-yet', 'dropped'] as const;
export type CommitmentAnswer = (typeof COMMITMENT_ANSWERS)[number];

/** A commitment is asked about within so many days: later, nobody remembers what it was (program: "asked about after 30 days"). */
export const ASKED_WITHIN_DAYS = 30;
const ASK_AGAIN_AFTER_DAYS = 7;

/** Whether a day may be the one on which somebody is asked. */
export const canBeAskedOn = (day: Day, today: Day): boolean =>
  day > today && day <= addDays(today, ASKED_WITHIN_DAYS);

/** When somebody who has not come to it yet is asked again. */
export const askAgainOn = (today: Day): Day => addDays(today, ASK_AGAIN_AFTER_DAYS);
