import type { View } from '../api/client.js';
import { SERIES, type SeriesKey } from './calendar-acts.js';

type Calendar = View<'TipCalendarView'>;
type Month = View<'CalendarMonthView'>;

/** One thing that would be otherwise. */
export type Difference =
  | { kind: 'tip'; month: string; whose: SeriesKey | 'both'; before: string | null; after: string | null }
  | { kind: 'day'; month: string; before: string; after: string }
  | { kind: 'hour'; before: number; after: number }
  | { kind: 'start'; before: string; after: string }
  | { kind: 'newcomers'; month: string; before: string | null; after: string | null };

/** What another calendar would change in the months that both show and that have not begun to go out, in their order. */
export function differencesBetween(before: Calendar, after: Calendar, firstOpen: string): Difference[] {
  const hour: Difference[] =
    before.hour === after.hour ? [] : [{ kind: 'hour', before: before.hour, after: after.hour }];
  const start: Difference[] =
    before.startsIn === after.startsIn
      ? []
      : [{ kind: 'start', before: before.startsIn, after: after.startsIn }];
  const byMonth = before.months
    .filter(({ month }) => month >= firstOpen)
    .flatMap((was) => {
      const is = after.months.find(({ month }) => month === was.month);
      return is ? inMonth(was, is) : [];
    });
  return [...start, ...hour, ...newcomers(before, after, firstOpen), ...byMonth];
}

function inMonth(was: Month, is: Month): Difference[] {
  const { month } = was;
  const tips = SERIES.filter((series) => was[series]?.slug !== is[series]?.slug).map((series) => ({
    kind: 'tip' as const,
    month,
    whose: series,
    before: was[series]?.title ?? null,
    after: is[series]?.title ?? null,
  }));
  const [first, second] = tips;
  const areAlike = first && second && first.before === second.before && first.after === second.after;
  const day: Difference[] =
    was.arrivesOn === is.arrivesOn
      ? []
      : [{ kind: 'day', month, before: was.arrivesOn, after: is.arrivesOn }];
  return [...day, ...(areAlike ? [{ ...first, whose: 'both' as const }] : tips)];
}

/** Newcomers are told of once, by the next month in which they would notice: only where what holds for them changes. */
function newcomers(before: Calendar, after: Calendar, firstOpen: string): Difference[] {
  if (before.newHires === after.newHires) return [];
  for (const was of before.months.filter(({ month }) => month >= firstOpen)) {
    const is = after.months.find(({ month }) => month === was.month);
    const [one, other] = [was.newcomers.everybody, is?.newcomers.everybody ?? null];
    if (is && one !== other) return [{ kind: 'newcomers', month: was.month, before: one, after: other }];
  }
  return [];
}
