import type { TipAudience } from '../tips/tip.js';
import type { Month } from './month.js';

/** Who begins later takes up the month's tip, so that a team has one to talk about, or begins with the first of the series. */
export const NEW_HIRES = ['join', 'begin'] as const;
export type NewHires = (typeof NEW_HIRES)[number];

/** What was decided for one month: no tip at all, or a certain one for an audience. */
export interface MonthPlan {
  isSkipped: boolean;
  /** Slugs of tips; an audience that is not named gets what its series has next. */
  pinned: Partial<Record<TipAudience, string>>;
  /**
   * The first month that was still to come when its tips were chosen: what had gone out before stays as it was. None is known where it was
   * chosen before this was noted.
   */
  from?: Month;
}

/** Which tip goes to whom when. */
export interface TipCalendar {
  /** The month of the first tip. */
  startsIn: Month;
  /** The working day of the month on which tips arrive, from 1, and the hour of it where somebody is. */
  workingDay: number;
  hour: number;
  newHires: NewHires;
  months: Record<Month, MonthPlan>;
  /** Slugs of both series in the order that was chosen for them; what it does not name follows in the order of the files. */
  order?: SlugOrder;
}

/** Slugs of both series, each in an order. */
export type SlugOrder = Record<TipAudience, readonly string[]>;

/** The order by which the tips of a month were given out, so that another order of today changes nothing of what was. */
export interface GivenOrder extends SlugOrder {
  month: Month;
}

/** The shortest month has twenty working days. */
export const LAST_WORKING_DAY = 20;

/** What holds until a trainer says otherwise; it begins with the programme. */
export const SHIPPED_CALENDAR: Omit<TipCalendar, 'startsIn'> = {
  workingDay: 3,
  // Before the digest of the day is written (`DIGEST_AT`), so that it can say the tip.
  hour: 8,
  newHires: 'join',
  months: {},
};

/** A tip that can be sent: in its current version. */
export interface SeriesTip {
  slug: string;
  versionId: number;
  title: string;
  thisWeek: string;
}

/** Both series, each in its order of today. */
export interface Series extends Record<TipAudience, readonly SeriesTip[]> {
  /** The orders of months that were given out, the earliest first; a month that is not named went by the order before it. */
  given?: readonly GivenOrder[];
}
