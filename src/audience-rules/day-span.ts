import { addDays, type Day } from '../common/days.js';

/** A day of the calendar, or so many days before today (after it where negative). */
export type DayPoint = Day | number;

/** Days from one to another, both counted in; null leaves that end open. */
export interface DaySpan {
  from: DayPoint | null;
  to: DayPoint | null;
}

const dayAt = (point: DayPoint, today: Day): Day =>
  typeof point === 'string' ? point : addDays(today, -point);

/** The calendar days that a span means today. */
export function daysOf({ from, to }: DaySpan, today: Day): { from: Day | null; to: Day | null } {
  return {
    from: from === null ? null : dayAt(from, today),
    to: to === null ? null : dayAt(to, today),
  };
}

/** Whether a day lies in a span; an unknown day lies in none. */
export function isWithin(day: Day | null, span: DaySpan, today: Day): boolean {
  if (day === null) return false;
  const { from, to } = daysOf(span, today);
  return (from === null || day >= from) && (to === null || day <= to);
}

function pointInWords(point: DayPoint): string {
  if (typeof point === 'string') return point;
  const days = Math.abs(point);
  if (days === 0) return 'today';
  const count = days === 1 ? '1 day' : `${days} days`;
  return point > 0 ? `${count} ago` : `${count} from now`;
}

/** A span for people: `in the last 90 days`, `from 2026-01-01 to 2026-03-31`, `more than …`. */
export function spanInWords({ from, to }: DaySpan): string {
  if (typeof from === 'number' && from > 0 && to === 0)
    return from === 1 ? 'since yesterday' : `in the last ${from} days`;
  if (from !== null && to !== null) return `from ${pointInWords(from)} to ${pointInWords(to)}`;
  if (from !== null) return `from ${pointInWords(from)} on`;
  return to === null ? 'at any time' : `until ${pointInWords(to)}`;
}
