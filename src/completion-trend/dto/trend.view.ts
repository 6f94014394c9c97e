import type { Day } from '../../common/days.js';
import type { TrendPoint } from '../trend.js';

/** How people stood at the end of a day; where that is today, it is this moment. */
export class TrendPointView implements TrendPoint {
  day: Day;
  /** Enrolled by then and in service, without the waived and the scheduled. */
  enrolled: number;
  completed: number;
  /** Completed per mille of those; null where there were none. */
  completionRatePermille: number | null;
}

export class TrendView {
  /** Oldest first, a week apart. */
  points: TrendPointView[];
}
