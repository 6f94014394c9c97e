import { addDays, type Day } from '../common/days.js';

/** Days before the due day on which somebody is reminded. */
const BEFORE = [14, 3, 1];
/** Days after it: the day after, then weekly; never more often than five times in all. */
const AFTER = [1, 7, 14, 21, 28];
/** A reminder that its day missed, at a weekend or since nothing ran, may still be said so many days later; then the next one says it. */
const LATE_BY_DAYS = 2;

/** One reminder of the ladder, and the due days for which today is its day. */
export interface DueStep {
  kind: 'due-soon' | 'overdue';
  /** Days before the due day, or the how-manieth reminder after it: part of the cause, so that each is said once. */
  number: number;
  dueDays: Day[];
}

/** The reminders that may be said on a day, each with the due days that it is for; no due day has two. */
export function dueSteps(today: Day): DueStep[] {
  const window = (daysAhead: number, least: number) =>
    Array.from({ length: LATE_BY_DAYS + 1 }, (_, late) => daysAhead - late)
      .filter((days) => days >= least)
      .map((days) => addDays(today, days));
  const before = BEFORE.map((number, index): DueStep => {
    const next = BEFORE[index + 1];
    return { kind: 'due-soon', number, dueDays: window(number, next === undefined ? 0 : next + 1) };
  });
  const after = AFTER.map((days, index): DueStep => ({
    kind: 'overdue',
    number: index + 1,
    dueDays: window(-days, -Infinity),
  }));
  return [...before, ...after];
}
