import { addDays, addMonths, type Day, dayOf, startOfDay } from '../common/days.js';
import { cameRoundUntil, type Recurrence } from '../tracks/recurrence.js';

/** An equal thing that somebody completed elsewhere or earlier, and what shows it. */
export interface Credit {
  completedOn: Day;
  evidence: string;
  /** Where the evidence lies, if that has an address. */
  link: string | null;
}

/** What says how old a completion may be that is still worth something. */
export interface Creditable {
  /** How the track comes back. */
  recurrence: Recurrence | null;
  /** Where the person has come back from a break in service: since when completions count. */
  countsFrom: Day | null;
}

const MOST_YEARS = 10;
const NOON_MS = 12 * 3_600_000;

/** The first day whose completion counts today: what is older would be asked again at once, or nobody can vouch for it. */
export function creditableFrom(today: Day, { recurrence, countsFrom }: Creditable): Day {
  const days = [
    addMonths(today, -12 * MOST_YEARS),
    ...(countsFrom === null ? [] : [countsFrom]),
    ...(recurrence === null ? [] : [addDays(cameRoundUntil(recurrence, today), 1)]),
  ];
  return days.toSorted().at(-1) ?? today;
}

/** The instant at which a credited enrolment counts as completed: noon of the day, so that the day stays when its person moves to another zone; never later than now. */
export function creditedAt(day: Day, zone: string, now: Date): Date {
  if (day === dayOf(now, zone)) return now;
  return new Date(startOfDay(day, zone).getTime() + NOON_MS);
}
