import { monthDayInWords } from '../common/day-words.js';
import { addDays, addMonths, type Day } from '../common/days.js';

/** How a track comes back: so many months after each completion, or on one day of every year; done again from its opening on. */
export type Recurrence =
  | { kind: 'every'; months: number; opensDays: number }
  /** `on` is month and day, `10-01`. */
  | { kind: 'yearly'; on: string; opensDays: number };

/** When a track opens again for somebody, and when it is due then, before it moves off days without work. */
export interface NextCycle {
  opensOn: Day;
  dueOn: Day;
}

/** The day of a year that `02-29` or `10-01` means; what the year lacks becomes the last of its month. */
function inYear(on: string, year: number): Day {
  const [month = 1, date = 1] = on.split('-').map(Number);
  const last = Number(addDays(addMonths(`${year}-01-01`, month), -1).slice(8));
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** The cycle that follows a completion; who completes within the window of a yearly one has done it for that year. */
export function nextCycle(policy: Recurrence, completedOn: Day): NextCycle {
  const before = (dueOn: Day): NextCycle => ({ opensOn: addDays(dueOn, -policy.opensDays), dueOn });
  if (policy.kind === 'every') return before(addMonths(completedOn, policy.months));
  for (let year = Number(completedOn.slice(0, 4)); ; year++) {
    const cycle = before(inYear(policy.on, year));
    if (cycle.opensOn > completedOn) return cycle;
  }
}

/** Completions up to this day have come round: the track is open again for whoever completed it then or before. */
export function cameRoundUntil(policy: Recurrence, today: Day): Day {
  if (policy.kind === 'yearly') {
    let year = Number(today.slice(0, 4)) + 1;
    while (addDays(inYear(policy.on, year), -policy.opensDays) > today) year--;
    return addDays(inYear(policy.on, year), -policy.opensDays - 1);
  }
  const latestDue = addDays(today, policy.opensDays);
  let day = addMonths(latestDue, -policy.months);
  // Several last days of a longer month give the same day in a shorter one.
  while (addMonths(addDays(day, 1), policy.months) <= latestDue) day = addDays(day, 1);
  return day;
}

/** A policy as an adverb: `every 12 months`, `every year on 1 October`. */
export function recurrenceInWords(policy: Recurrence): string {
  if (policy.kind === 'every') return policy.months === 1 ? 'every month' : `every ${policy.months} months`;
  return `every year on ${monthDayInWords(policy.on)}`;
}
