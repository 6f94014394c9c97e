import type { TipAudience } from '../tips/tip.js';
import type { Day } from '../common/days.js';
import { addToMonth, firstDayOf, type Month, monthsBetween } from './month.js';
import type { Series, SeriesTip, SlugOrder, TipCalendar } from './tip-calendar.js';

/** Somebody whom a tip is for: since which month they get them, and whether they meet customers. */
export interface Reader {
  since: Month;
  meetsCustomers: boolean;
}

/** How far a reader has come in the two series. */
interface Standing {
  /** By series, what they had since its running round began. */
  had: Record<TipAudience, Set<string>>;
  /** How often everybody's series has begun again for them. */
  rounds: number;
  /** What they got of everybody's in the running round, and in the one before. */
  got: Set<string>;
  before: ReadonlySet<string>;
  /** Months with a tip so far. */
  turn: number;
}

/**
 * The one tip that a reader gets in a month, or null. Whoever meets customers gets the tip for everybody and one of their own by turns:
 * a month has one tip (program.md), and neither subject may be lost to them. The next tip of a series is the first one, in the order that
 * held in that month, that was not given in the running round; so another order gives nobody a tip twice and takes none away. A tip that is
 * pinned to a month is left out of the running order around it.
 */
export function tipFor(
  month: Month,
  reader: Reader,
  calendar: TipCalendar,
  series: Series,
): SeriesTip | null {
  const slug = walk(month, reader, calendar, series).slug;
  return slug === null ? null : (tipsIn(series).find((tip) => tip.slug === slug) ?? null);
}

/** What a reader has had of both series in their running rounds, once the tip of a month is given out. */
export function hadUpTo(
  month: Month,
  reader: Reader,
  calendar: TipCalendar,
  series: Series,
): Record<TipAudience, ReadonlySet<string>> {
  return walk(month, reader, calendar, series).standing.had;
}

const tipsIn = (series: Series) => [...series.everybody, ...series['customer-facing']];

function walk(month: Month, reader: Reader, calendar: TipCalendar, series: Series) {
  const standing: Standing = {
    had: { everybody: new Set(), 'customer-facing': new Set() },
    rounds: 0,
    got: new Set(),
    before: new Set(),
    turn: 0,
  };
  let slug: string | null = null;
  for (let at = reader.since; at <= month; at = addToMonth(at, 1)) {
    slug = calendar.months[at]?.isSkipped
      ? null
      : oneMonth(at, reader, calendar, orderIn(at, at === month, series), standing);
  }
  return { slug, standing };
}

/** Gives out one month; the standing moves on with it. */
function oneMonth(
  at: Month,
  { meetsCustomers }: Reader,
  calendar: TipCalendar,
  order: SlugOrder,
  standing: Standing,
): string | null {
  const take = (audience: TipAudience) => step(audience, at, standing, calendar, order);
  const isJoining = calendar.newHires === 'join';
  const pinOfAll = pinOf('everybody', at, calendar, order);
  const pinOfOwn = meetsCustomers ? pinOf('customer-facing', at, calendar, order) : null;
  const pin = pinOfOwn ?? pinOfAll;
  // Whoever joins shares one order with everybody, so that it goes on beside tips of their own.
  const shared = isJoining && !pinOfAll ? take('everybody') : null;
  const isOwn = !pin && meetsCustomers && isOwnTurn(shared, isJoining, order, standing);
  standing.turn++;
  const own = isOwn ? take('customer-facing') : null;
  const slug = pin ?? own ?? shared ?? (isJoining || isOwn ? null : take('everybody'));
  if (pinOfAll !== null) standing.had.everybody.add(pinOfAll);
  if (pinOfOwn !== null) standing.had['customer-facing'].add(pinOfOwn);
  if (slug !== null && order.everybody.includes(slug)) standing.got.add(slug);
  return slug;
}

/**
 * Every second month. Whoever joins misses what everybody gets in the months of their own: the next time round they get exactly that, and
 * their own in the others, so that no tip is missed for ever.
 */
function isOwnTurn(
  shared: string | null,
  isJoining: boolean,
  order: SlugOrder,
  { turn, rounds, before }: Standing,
): boolean {
  if (order['customer-facing'].length === 0) return false;
  if (order.everybody.length === 0) return true;
  if (isJoining && rounds % 2 === 1 && shared !== null) return before.has(shared);
  return turn % 2 === 1;
}

/** The order of a month: the one by which it was given out, or that of today. What is given out today is published today. */
function orderIn(month: Month, isGivenNow: boolean, series: Series): SlugOrder {
  const today = orderOfToday(series);
  const { given = [] } = series;
  if (month > lastGiven(series)) return today;
  const then = given.findLast((order) => order.month <= month) ?? given[0];
  if (!then || !isGivenNow) return then ?? today;
  const left = (audience: TipAudience) => {
    const published = then[audience].filter((slug) => today[audience].includes(slug));
    return published.length > 0 ? published : today[audience];
  };
  return { everybody: left('everybody'), 'customer-facing': left('customer-facing') };
}

/** The last month that was given out; empty, and so before every month, where none was. Later ones follow the order of today. */
export const lastGiven = ({ given }: Series): Month => given?.at(-1)?.month ?? '';

/** The order in which the tips of both series stand now. */
export const orderOfToday = (series: Series): SlugOrder => ({
  everybody: series.everybody.map(({ slug }) => slug),
  'customer-facing': series['customer-facing'].map(({ slug }) => slug),
});

/** Published tips in the order that a calendar chose; those that it does not name follow as they stood. */
export const inOrderOf = ({ order }: TipCalendar, series: Series): Series => ({
  ...series,
  everybody: inOrder(series.everybody, order?.everybody),
  'customer-facing': inOrder(series['customer-facing'], order?.['customer-facing']),
});

function inOrder(tips: readonly SeriesTip[], slugs: readonly string[] = []): SeriesTip[] {
  const places = new Map(slugs.map((slug, place) => [slug, place]));
  const placeOf = ({ slug }: SeriesTip) => places.get(slug) ?? slugs.length;
  return tips.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** The tip that is pinned to a month; a pin whose tip is not published any more pins nothing. */
function pinOf(
  audience: TipAudience,
  month: Month,
  { months }: TipCalendar,
  order: SlugOrder,
): string | null {
  const slug = months[month]?.pinned[audience];
  return slug !== undefined && order[audience].includes(slug) ? slug : null;
}

/** Takes the next tip of a running order: the first one that was not given in this round; past its end a series begins again. */
function step(
  audience: TipAudience,
  month: Month,
  standing: Standing,
  calendar: TipCalendar,
  order: SlugOrder,
): string | null {
  const slugs = order[audience];
  const mayCome = (slug: string) => !isPinnedNear(slug, audience, month, calendar, slugs.length);
  const next = () => slugs.find((slug) => !standing.had[audience].has(slug) && mayCome(slug));
  let slug = next();
  if (slug === undefined) {
    standing.had[audience] = new Set();
    if (audience === 'everybody') {
      standing.rounds++;
      standing.before = standing.got;
      standing.got = new Set();
    }
    slug = next();
  }
  if (slug === undefined) return null;
  standing.had[audience].add(slug);
  return slug;
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
