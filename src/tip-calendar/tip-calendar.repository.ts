import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { TipAudience } from '../tips/tip.js';
import type { Month } from './month.js';
import type { GivenOrder, Series, SeriesTip, SlugOrder } from './tip-calendar.js';

/** What the calendar is made of besides what trainers chose. */
@Injectable()
export class TipCalendarRepository {
  constructor(private readonly database: Database) {}

  /** The tips that are published now, each series in the order of the files, with the orders by which months were given out. */
  async series(): Promise<Series> {
    const rows = await this.database.query<SeriesTip & { audience: TipAudience }>(
      `SELECT t.slug, v.id AS versionId, v.title, v.this_week AS thisWeek, v.audience
         FROM tips t JOIN tip_versions v ON v.id = t.current_version_id WHERE t.retired_at IS NULL ORDER BY v.position, t.id`,
    );
    const of = (audience: TipAudience) =>
      rows
        .filter((row) => row.audience === audience)
        .map(({ slug, versionId, title, thisWeek }) => ({ slug, versionId, title, thisWeek }));
    return {
      everybody: of('everybody'),
      'customer-facing': of('customer-facing'),
      given: await this.given(),
    };
  }

  /** Notes by which order the tips of a month are given out, once; to be called in a run. */
  async noteGiven(month: Month, order: SlugOrder): Promise<void> {
    await this.database.insertOnce('given_tip_orders', {
      month,
      everybody: JSON.stringify(order.everybody),
      customer_facing: JSON.stringify(order['customer-facing']),
    });
  }

  /** The earliest first; a row a month. */
  private async given(): Promise<GivenOrder[]> {
    const rows = await this.database.query<{ month: Month; everybody: string; customerFacing: string }>(
      'SELECT month, everybody, customer_facing AS customerFacing FROM given_tip_orders ORDER BY month',
    );
    return rows.map(({ month, everybody, customerFacing }) => ({
      month,
      everybody: slugsOf(everybody),
      'customer-facing': slugsOf(customerFacing),
    }));
  }

  /** The first day of the programme's first wave, and the instant at which the first tip came here; null where there is none. */
  async beginnings(): Promise<{ programme: Day | null; tips: Date | null }> {
    const row = await this.database.first<{ programme: Day | null; tips: Date | string | null }>(
      `SELECT (SELECT MIN(w.starts_on) FROM programme_waves w) AS programme, (SELECT MIN(t.created_at) FROM tips t) AS tips`,
    );
    return { programme: row?.programme ?? null, tips: row?.tips ? instant(row.tips) : null };
  }
}

/** Written above alone. */
const slugsOf = (stored: string): string[] => json(stored) as string[];
