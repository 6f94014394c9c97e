import { addMonths, type Day } from '../common/days.js';

/** Days in service: the first one, and the day after the last. */
export interface ServedDays {
  fromOn: Day;
  toOn: Day;
}

/** A break in service: the first day without it, and the first day back. */
export interface Return {
  leftOn: Day;
  returnedOn: Day;
}

/** Periods in order; those that touch or overlap are one, and one without a day was never served. */
function stretches(periods: readonly ServedDays[]): ServedDays[] {
  const found: ServedDays[] = [];
  for (const period of periods.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))) {
    if (period.toOn <= period.fromOn) continue;
    const last = found.at(-1);
    if (last && period.fromOn <= last.toOn) last.toOn = period.toOn > last.toOn ? period.toOn : last.toOn;
    else found.push({ ...period });
  }
  return found;
}

/** The break before the service that runs today or comes next (without one, before the last); null where nothing lies before it. */
export function latestReturn(periods: readonly ServedDays[], today: Day): Return | null {
  const served = stretches(periods);
  const current = served.findIndex(({ toOn }) => toOn > today);
  const index = current < 0 ? served.length - 1 : current;
  const [before, after] = [served[index - 1], served[index]];
  return before && after ? { leftOn: before.toOn, returnedOn: after.fromOn } : null;
}

/**
 * The first day whose completions still count after a return, so many calendar months before it: whoever comes back within a
 * year is not trained twice (issue: "same person, a new service period, completions count again for 12 months").
 */
export const countsFrom = (returnedOn: Day, months: number): Day => addMonths(returnedOn, -months);
