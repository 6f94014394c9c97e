import type { Day } from '../../common/days.js';
import { IsDay } from '../../common/http/is-day.js';

/** The last days of a round. */
export class SetRoundDaysDto {
  /** The last day on which nominations are taken: one of the quarter; one that has passed ends them now. */
  @IsDay()
  nominateUntil: Day;

  /** The last day on which votes are taken. */
  @IsDay()
  voteUntil: Day;
}
