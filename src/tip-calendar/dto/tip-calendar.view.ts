import type { CalendarMonth } from '../calendar-ahead.js';
import type { CalendarInWhole } from '../tip-calendar-reading.js';
import type { NewHires, SeriesTip } from '../tip-calendar.js';
import type { CalendarVersion } from '../tip-calendars.js';
import type { ChangeTipCalendarDto } from './change-tip-calendar.dto.js';

/** The tip that an audience gets in a month. */
export class CalendarTipView {
  slug: string;
  title: string;
  /** Whether somebody chose it for this month; else it is the next one of the series. */
  isPinned: boolean;
}

/** Locations whose n-th working day of a month is another one. */
export class OtherArrivalView {
  day: string;
  locations: string[];
}

/** The titles of tips that newcomers of a month get. */
export class NewcomersView {
  everybody: string | null;
  customerFacing: string | null;
}

/** A month of the calendar, for people who have been here since its beginning. */
export class CalendarMonthView {
  month: string;
  /** The day on which tips arrive, nearly everywhere. */
  arrivesOn: string;
  /** Where they arrive on another day, since people work on other days there. */
  elsewhere: OtherArrivalView[];
  /** Whether nobody gets a tip in this month. */
  isSkipped: boolean;
  everybody: CalendarTipView | null;
  /** For people who meet customers: by turns one of their own and everybody’s. */
  customerFacing: CalendarTipView | null;
  /** What people get in it who begin in it. */
  newcomers: NewcomersView;
}

/** What was decided for one month, by slugs. */
export class MonthPlanView {
  month: string;
  isSkipped: boolean;
  everybody: string | null;
  customerFacing: string | null;
}

/** A tip in the order of its series. */
export class OrderedTipView {
  slug: string;
  title: string;
  /** Whether people who have been here since the beginning have had it in the running round. */
  wasGiven: boolean;
}

/** Both series, each in its order. */
export class TipOrdersView {
  everybody: OrderedTipView[];
  customerFacing: OrderedTipView[];
}

/** The order that was chosen, by slugs. */
export class ChosenTipOrderView {
  everybody: string[];
  customerFacing: string[];
}

/** Which tip goes to whom when. */
export class TipCalendarView {
  /** 0 while nobody has changed the shipped one. */
  version: number;
  /** The month of the first tip. */
  startsIn: string;
  workingDay: number;
  /** The hour of that day, where each person is. */
  hour: number;
  /** join: newcomers get the tip of the month; begin: the first one of the series. */
  newHires: NewHires;
  /** Whether the caller may change it: admins, and trainers whose scope is everybody. */
  mayChange: boolean;
  /** What was decided for single months, of any time. */
  decided: MonthPlanView[];
  /** Both series in the order in which tips come from the next open month on. */
  order: TipOrdersView;
  /** What was chosen of it; null where it is that of the files. */
  chosenOrder: ChosenTipOrderView | null;
  /** This month and the twelve after it. */
  months: CalendarMonthView[];
}

export const toTipCalendarView = ({
  calendar,
  mayChange,
  ahead,
  series,
  had,
}: CalendarInWhole): TipCalendarView => ({
  version: calendar.version,
  startsIn: calendar.startsIn,
  workingDay: calendar.workingDay,
  hour: calendar.hour,
  newHires: calendar.newHires,
  mayChange,
  decided: Object.entries(calendar.months).map(([month, { isSkipped, pinned }]) => ({
    month,
    isSkipped,
    everybody: pinned.everybody ?? null,
    customerFacing: pinned['customer-facing'] ?? null,
  })),
  order: {
    everybody: series.everybody.map(toOrdered(had.everybody)),
    customerFacing: series['customer-facing'].map(toOrdered(had['customer-facing'])),
  },
  chosenOrder: calendar.order
    ? {
        everybody: [...calendar.order.everybody],
        customerFacing: [...calendar.order['customer-facing']],
      }
    : null,
  months: ahead.map(toMonthView),
});

const toOrdered =
  (had: ReadonlySet<string>) =>
  ({ slug, title }: SeriesTip): OrderedTipView => ({ slug, title, wasGiven: had.has(slug) });

function toMonthView({ month, arrives, plan, tips, newcomers }: CalendarMonth): CalendarMonthView {
  const pinned = Object.values(plan.pinned);
  const view = (tip: SeriesTip | null) =>
    tip && { slug: tip.slug, title: tip.title, isPinned: pinned.includes(tip.slug) };
  return {
    month,
    arrivesOn: arrives.mostly,
    elsewhere: arrives.elsewhere,
    isSkipped: plan.isSkipped,
    everybody: view(tips.everybody),
    customerFacing: view(tips['customer-facing']),
    newcomers: {
      everybody: newcomers.everybody?.title ?? null,
      customerFacing: newcomers['customer-facing']?.title ?? null,
    },
  };
}

export const toCalendar = ({ months, order, ...rest }: ChangeTipCalendarDto): CalendarVersion => ({
  ...rest,
  ...(order && { order: { everybody: order.everybody, 'customer-facing': order.customerFacing } }),
  months: Object.fromEntries(
    months.map(({ month, isSkipped, everybody, customerFacing }) => [
      month,
      {
        isSkipped,
        pinned: {
          ...(everybody ? { everybody } : {}),
          ...(customerFacing ? { 'customer-facing': customerFacing } : {}),
        },
      },
    ]),
  ),
});
