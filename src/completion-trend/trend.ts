import { addDays, type Day } from '../common/days.js';
import { completionRate } from '../reports/figures.js';

/** How many enrolments had one status, from the first to before the last of some moments, by their place. */
export interface Stay {
  isCompleted: boolean;
  from: number;
  to: number;
  count: number;
}

/** How people stood at the end of a day. */
export interface TrendPoint {
  day: Day;
  /** Enrolled by then and in service, without the waived and the scheduled. */
  enrolled: number;
  completed: number;
  completionRatePermille: number | null;
}

/** The days of a trend: its last one and the same weekday of so many weeks before, oldest first. */
export const trendDays = (last: Day, weeks: number): Day[] =>
  Array.from({ length: weeks + 1 }, (_, index) => addDays(last, (index - weeks) * 7));

/** Adds stays up to one point a day, in one pass over them. */
export function trendOf(days: readonly Day[], stays: Iterable<Stay>): TrendPoint[] {
  const enrolled = days.map(() => 0);
  const completed = days.map(() => 0);
  const note = (changes: number[], at: number, by: number) => {
    const before = changes[at];
    if (before !== undefined) changes[at] = before + by;
  };
  for (const { isCompleted, from, to, count } of stays) {
    if (from >= to) continue;
    for (const changes of isCompleted ? [enrolled, completed] : [enrolled]) {
      note(changes, from, count);
      note(changes, to, -count);
    }
  }
  const [all, done] = [running(enrolled), running(completed)];
  return days.map((day, index) => {
    const [enrolledThen = 0, completedThen = 0] = [all[index], done[index]];
    const completionRatePermille = completionRate(completedThen, enrolledThen, 0);
    return { day, enrolled: enrolledThen, completed: completedThen, completionRatePermille };
  });
}

function running(changes: readonly number[]): number[] {
  let sum = 0;
  return changes.map((change) => (sum += change));
}
