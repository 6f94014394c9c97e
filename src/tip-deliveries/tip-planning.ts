import { Injectable } from '@nestjs/common';
import { AudienceReading } from '../audiences/audience-reading.js';
import { Clock } from '../common/clock.js';
import { dayOf, type Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import { type GatheredNotice, Notices } from '../notifications/notices.js';
import { PeopleRepository } from '../people/people.repository.js';
import { type MonthDue, monthDue } from '../tip-calendar/due-zones.js';
import { TipArrivals } from '../tip-calendar/tip-arrivals.js';
import { endOfMonth } from '../tip-calendar/month.js';
import type { Series, TipCalendar } from '../tip-calendar/tip-calendar.js';
import { TipCalendars } from '../tip-calendar/tip-calendars.js';
import { sharesOf } from '../tip-calendar/tip-order.js';
import { type FreshTip, type Round, TipPlanningRepository } from './tip-planning.repository.js';
import { type TipText, tipWords } from './tip-words.js';

const LOOKED_ON = 'tips.looked-on';
/** People a run, by their ids: a run of some seconds, so that nobody waits for a long one. */
const RANGE = 10_000;

/** A month that is to be given out, and where. */
interface ZonesDue extends MonthDue {
  zones: string[];
}

/** The day of the last look in each time zone, by what the clock says there. */
type LookedOn = Record<string, Day>;

/**
 * Gives out the tips of the month, each time zone in its hour: once a month to nearly everybody, and once a day to whoever has begun or come
 * back meanwhile. In every other quarter of an hour it reads a few small things and does nothing.
 */
@Injectable()
export class TipPlanning implements EventConsumer {
  readonly name = 'tip-deliveries.planning';
  readonly kinds = [QUARTER_BEGAN];

  constructor(
    private readonly repository: TipPlanningRepository,
    private readonly people: PeopleRepository,
    private readonly calendars: TipCalendars,
    private readonly arrivals: TipArrivals,
    private readonly reading: AudienceReading,
    private readonly notices: Notices,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** A repeat, also by another process at the same time, gives nobody a second tip. */
  async consume(): Promise<void> {
    const calendar = await this.calendars.current();
    const zones = await this.zonesDue(calendar);
    if (zones.length === 0) return;
    const series = await this.calendars.series(calendar);
    if (series.everybody.length + series['customer-facing'].length === 0) return;
    for (const due of zones) {
      await this.deliver(due, calendar, series);
      await this.note(due.zones);
    }
  }

  /** Which months are to be given out now, and where; at the ends of the world there can be two, and days differ by location. */
  private async zonesDue(calendar: TipCalendar): Promise<ZonesDue[]> {
    const now = this.clock.now();
    const zones = await this.people.timeZones(this.env.COMPANY_TIME_ZONE);
    const lookedOn = await this.lookedOn();
    const daysOf = await this.arrivals.daysOf(calendar);
    const due = zones.flatMap((zone) => {
      const found = monthDue(now, zone, calendar, lookedOn[zone], daysOf);
      return found ? { zone, ...found } : [];
    });
    const alike = groupBy(due, ({ month, whose }) => JSON.stringify([month, whose]));
    return [...alike.values()].flatMap((places) =>
      places.slice(0, 1).map(({ month, whose }) => ({ month, whose, zones: places.map(({ zone }) => zone) })),
    );
  }

  private async deliver(
    { month: period, ...where }: ZonesDue,
    calendar: TipCalendar,
    today: Series,
  ): Promise<void> {
    await this.transactions.run(() => this.calendars.noteGiven(period, today));
    // As another process may have noted it: everybody in the world gets the tip of a month by one order.
    const shares = sharesOf(period, calendar, await this.calendars.series(calendar));
    if (shares.every(({ tip }) => tip === null)) return;
    const context = await this.reading.context();
    const round = { period, shares, ...where, companyZone: this.env.COMPANY_TIME_ZONE, context };
    const texts = await this.repository.texts(shares.flatMap(({ tip }) => tip?.versionId ?? []));
    const last = await this.repository.lastPersonId();
    for (let after = 0; after < last; after += RANGE) {
      const range = { after, upTo: after + RANGE };
      // Both or neither: whoever has a tip has its notice, and the notice's cause is told once, ever.
      await this.transactions.run(
        async () => {
          if ((await this.repository.deliver(round, range)) === 0) return;
          await this.notices.gather(noticesOf(await this.repository.delivered(round, range), round, texts));
        },
        { work: 'bulk' },
      );
    }
  }

  private async lookedOn(): Promise<LookedOn> {
    // The setting is written below alone.
    return ((await this.settings.find(LOOKED_ON)) ?? {}) as LookedOn;
  }

  /** Of two processes that note at once, one may undo the other's: then somebody looks again and finds nothing to do. */
  private async note(zones: readonly string[]): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      const looked = Object.fromEntries(zones.map((zone) => [zone, dayOf(now, zone)]));
      await this.settings.put(LOOKED_ON, { ...(await this.lookedOn()), ...looked });
    });
  }
}

/** What is said outside the app: until the month of the tip is over where somebody is. */
function noticesOf(
  fresh: readonly FreshTip[],
  { period, companyZone }: Round,
  texts: ReadonlyMap<number, TipText>,
): GatheredNotice[] {
  const ends = new Map<string, Date>();
  const tips = new Map([...texts].map(([versionId, text]) => [versionId, tipWords(text, period)]));
  return fresh.flatMap(({ id, personId, tipVersionId, zone }) => {
    const told = tips.get(tipVersionId);
    if (!told) return [];
    const place = zone ?? companyZone;
    const expiresAt = ends.get(place) ?? endOfMonth(period, place);
    ends.set(place, expiresAt);
    return {
      cause: `tip:${personId}:${period}`,
      personId,
      kind: 'tip',
      aboutId: id,
      told,
      expiresAt,
    };
  });
}
