import type { TipAudience } from '../tips/tip.js';
import type { Day } from '../common/days.js';
import { addToMonth, firstDayOf, type Month, monthsBetween } from './month.js';
import type { Series, SeriesTip, TipCalendar } from './tip-calendar.js';

/** Somebody whom a tip is for: since which month they get them, and whether they meet customers. */
export interface Reader {
  since: Month;
  meetsCustomers: boolean;
}

/**
 * The one tip that a reader gets in a month, or null. Whoever meets customers gets the tip for everybody and one of their own by turns:
 * a month has one tip (program.md), and neither subject may be lost to them. A tip that is pinned to a month is left out of the running
 * order around it; past its end a series begins again.
 */
export function tipFor(
  month: Month,
  reader: Reader,
  calendar: TipCalendar,
  series: Series,
): SeriesTip | null {
  const places: Record<TipAudience, number> = { everybody: 0, 'customer-facing': 0 };
  let tip: SeriesTip | null = null;
  let turn = 0;
  for (let at = reader.since; at <= month; at = addToMonth(at, 1)) {
    tip = null;
    if (calendar.months[at]?.isSkipped) continue;
    const take = (audience: TipAudience) => step(audience, at, places, calendar, series);
    const pin = pinned(at, reader.meetsCustomers, calendar, series);
    const isOwn = !pin && reader.meetsCustomers && isOwnTurn(turn, calendar, series);
    turn++;
    const own = isOwn ? take('customer-facing') : null;
    // Whoever joins shares one order with everybody, so that it goes on beside tips of their own.
    const isShared = calendar.newHires === 'join' && !pinOf('everybody', at, calendar, series);
    const shared = isShared || (!pin && !isOwn) ? take('everybody') : null;
    tip = pin ?? own ?? shared;
  }
  return tip;
}

/** Every second month; each time round the longer series the other half of the months, so that no tip is missed for ever. */
function isOwnTurn(turn: number, { newHires }: TipCalendar, series: Series): boolean {
  if (series['customer-facing'].length === 0) return false;
  const length = series.everybody.length;
  if (length === 0) return true;
  const round = newHires === 'join' ? Math.floor(turn / length) : 0;
  return (turn + (length % 2 === 0 ? round : 0)) % 2 === 1;
}

/** The tip that is pinned to a month for a reader: one of their own before one for everybody. */
function pinned(month: Month, meetsCustomers: boolean, calendar: TipCalendar, series: Series) {
  const own = meetsCustomers ? pinOf('customer-facing', month, calendar, series) : null;
  return own ?? pinOf('everybody', month, calendar, series);
}

/** A pin whose tip is not published any more pins nothing. */
function pinOf(audience: TipAudience, month: Month, { months }: TipCalendar, series: Series) {
  const slug = months[month]?.pinned[audience];
  return slug === undefined ? null : (series[audience].find((tip) => tip.slug === slug) ?? null);
}

/** Takes the next tip of a running order. */
function step(
  audience: TipAudience,
  month: Month,
  places: Record<TipAudience, number>,
  calendar: TipCalendar,
  series: Series,
): SeriesTip | null {
  const tips = series[audience];
  for (let tries = 0; tries < tips.length; tries++) {
    const tip = tips[places[audience]++ % tips.length];
    if (tip && !isPinnedNear(tip.slug, audience, month, calendar, tips.length)) return tip;
  }
  return null;
}

/** Whether a tip has a month of its own that is less than one round of its series away, and had when this month's tip was still open. */
const isPinnedNear = (
  slug: string,
  audience: TipAudience,
  month: Month,
  { months }: TipCalendar,
  round: number,
) =>
  Object.entries(months).some(
    ([other, plan]) =>
      !plan.isSkipped &&
      plan.pinned[audience] === slug &&
      month >= (plan.from ?? month) &&
      Math.abs(monthsBetween(month, other)) < round,
  );

/** Who gets which tip of a month: those whose first day lies before `before` and after that of the entry in front. */
export interface TipShare {
  meetsCustomers: boolean;
  /** Exclusive; null for everybody later. */
  before: Day | null;
  tip: SeriesTip | null;
}

/** Everybody's tip of a month, by first day; few entries, since neighbours with the same tip are one. */
export function sharesOf(month: Month, calendar: TipCalendar, series: Series): TipShare[] {
  if (month < calendar.startsIn) return [];
  return [false, true].flatMap((meetsCustomers) => {
    const shares: TipShare[] = [];
    for (let since = calendar.startsIn; since <= month; since = addToMonth(since, 1)) {
      const isLast = calendar.newHires === 'join' || since === month;
      const share = {
        meetsCustomers,
        before: isLast ? null : firstDayOf(addToMonth(since, 1)),
        tip: tipFor(month, { since, meetsCustomers }, calendar, series),
      };
      if (shares.at(-1)?.tip === share.tip) shares.pop();
      shares.push(share);
      if (isLast) break;
    }
    return shares;
  });
}
