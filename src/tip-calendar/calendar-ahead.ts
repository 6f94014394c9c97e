import type { TipAudience } from '../tips/tip.js';
import type { ArrivalDays } from './tip-arrivals.js';
import { addToMonth, type Month } from './month.js';
import type { MonthPlan, Series, SeriesTip, TipCalendar } from './tip-calendar.js';
import { tipFor } from './tip-order.js';

/** So far ahead the calendar is shown, the current month counted in. */
const MONTHS_AHEAD = 13;

/** A month as the calendar shows it, for somebody who has been here since its beginning. */
export interface CalendarMonth {
  month: Month;
  /** The days on which tips arrive. */
  arrives: ArrivalDays;
  plan: MonthPlan;
  tips: Record<TipAudience, SeriesTip | null>;
  /** What somebody gets in it who begins in it. */
  newcomers: Record<TipAudience, SeriesTip | null>;
}

const NOTHING_DECIDED: MonthPlan = { isSkipped: false, pinned: {} };

/** The coming months of a calendar, from a month on or else from its beginning. */
export function monthsAhead(
  from: Month,
  calendar: TipCalendar,
  series: Series,
  daysOf: (month: Month) => ArrivalDays,
): CalendarMonth[] {
  const first = from < calendar.startsIn ? calendar.startsIn : from;
  return Array.from({ length: MONTHS_AHEAD }, (_, index) => {
    const month = addToMonth(first, index);
    const tipsSince = (since: Month) => ({
      everybody: tipFor(month, { since, meetsCustomers: false }, calendar, series),
      'customer-facing': tipFor(month, { since, meetsCustomers: true }, calendar, series),
    });
    return {
      month,
      arrives: daysOf(month),
      plan: calendar.months[month] ?? NOTHING_DECIDED,
      tips: tipsSince(calendar.startsIn),
      newcomers: tipsSince(calendar.newHires === 'begin' ? month : calendar.startsIn),
    };
  });
}

/**
 * What is decided now for single months, with the month from which each choice of tips counts: the one noted before where the choice is the
 * same, otherwise the first one that is still to come.
 */
export function decidedFrom(
  wanted: TipCalendar['months'],
  before: TipCalendar['months'],
  firstOpen: Month,
): TipCalendar['months'] {
  return Object.fromEntries(
    Object.entries(wanted).map(([month, { isSkipped, pinned }]) => {
      const known = before[month];
      const isSame =
        known !== undefined &&
        known.pinned.everybody === pinned.everybody &&
        known.pinned['customer-facing'] === pinned['customer-facing'];
      const from = isSame ? known.from : firstOpen;
      const plan: MonthPlan = { isSkipped, pinned };
      const hasPin = pinned.everybody !== undefined || pinned['customer-facing'] !== undefined;
      return [month, hasPin && from !== undefined ? { ...plan, from } : plan];
    }),
  );
}
