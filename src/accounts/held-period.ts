import { daysBetween, endOfDay, FOREVER_INSTANT, isDay, startOfDay, type Day } from '../common/days.js';
import { periodInvalid } from './accounts.errors.js';

/** From one instant until another, the second one outside. */
export interface HeldPeriod {
  fromAt: Date;
  untilAt: Date;
}

interface Wish {
  /** First day; default: now. */
  from?: Day | undefined;
  /** Last day; default: for ever. */
  until?: Day | undefined;
}

/** Days from the first to the last of a deputy's term; longer absences need another manager (programme rule). */
const LONGEST_DEPUTY_DAYS = 60;

/** Turns first and last day into instants of the organisation's zone; throws `PERIOD_INVALID` when nothing is left of them. */
export function heldPeriod({ from, until }: Wish, now: Date, zone: string): HeldPeriod {
  for (const day of [from, until]) {
    if (day !== undefined && !isDay(day)) throw periodInvalid(`${day} is not a day of the calendar.`);
  }
  const begins = from === undefined ? now : startOfDay(from, zone);
  const fromAt = begins < now ? now : begins;
  const untilAt = until === undefined ? FOREVER_INSTANT : endOfDay(until, zone);
  if (untilAt <= fromAt) throw periodInvalid('The last day is over, or before the first.');
  return { fromAt, untilAt };
}

/** As `heldPeriod`, for a deputy: at most 60 days, both ends included. */
export function deputyPeriod(wish: Wish & { until: Day }, today: Day, now: Date, zone: string): HeldPeriod {
  const period = heldPeriod(wish, now, zone);
  const first = wish.from !== undefined && wish.from > today ? wish.from : today;
  if (daysBetween(first, wish.until) + 1 > LONGEST_DEPUTY_DAYS) {
    throw periodInvalid(`A deputy stands in for at most ${LONGEST_DEPUTY_DAYS} days.`);
  }
  return period;
}
