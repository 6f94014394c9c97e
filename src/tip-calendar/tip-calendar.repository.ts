import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { TipAudience } from '../tips/tip.js';
import type { Series, SeriesTip } from './tip-calendar.js';

/** What the calendar is made of besides what trainers chose. */
@Injectable()
export class TipCalendarRepository {
  constructor(private readonly database: Database) {}

  /** The tips that are published now, each series in its order; a hundred at most in each. */
  async series(): Promise<Series> {
    const rows = await this.database.query<SeriesTip & { audience: TipAudience }>(
      `SELECT t.slug, v.id AS versionId, v.title, v.this_week AS thisWeek, v.audience
         FROM tips t JOIN tip_versions v ON v.id = t.current_version_id WHERE t.retired_at IS NULL ORDER BY v.position, t.id`,
    );
    const of = (audience: TipAudience) =>
      rows
        .filter((row) => row.audience === audience)
        .map(({ slug, versionId, title, thisWeek }) => ({ slug, versionId, title, thisWeek }));
    return { everybody: of('everybody'), 'customer-facing': of('customer-facing') };
  }

  /** The first day of the programme's first wave, and the instant at which the first tip came here; null where there is none. */
  async beginnings(): Promise<{ programme: Day | null; tips: Date | null }> {
    const row = await this.database.first<{ programme: Day | null; tips: Date | string | null }>(
      `SELECT (SELECT MIN(w.starts_on) FROM programme_waves w) AS programme, (SELECT MIN(t.created_at) FROM tips t) AS tips`,
    );
    return { programme: row?.programme ?? null, tips: row?.tips ? instant(row.tips) : null };
  }
}
