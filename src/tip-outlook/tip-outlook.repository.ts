import { Injectable } from '@nestjs/common';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { AudienceContext } from '../audience-rules/audience.js';
import { LongReads } from '../database/long-reads.js';
import { instant } from '../database/values.js';
import type { Month } from '../tip-calendar/month.js';
import type { TipAudience } from '../tips/tip.js';

/** A tip that went out in a month. */
export interface SentTip {
  month: Month;
  audience: TipAudience;
  slug: string;
  title: string;
  people: number;
  /** When the first of them got it, and the time zone of whom that was; null where none is known. */
  since: Date;
  zone: string | null;
}

/** How many people tips go to as of now. */
export interface Readers {
  all: number;
  meetingCustomers: number;
}

/** What went out, and to how many it will; nobody is named. */
@Injectable()
export class TipOutlookRepository {
  constructor(private readonly reads: LongReads) {}

  /** The tips of the months since one, the latest month first. Counted on an index alone; the day is that of the first delivery made. */
  async sentSince(month: Month): Promise<SentTip[]> {
    const rows = await this.reads.query<Record<keyof SentTip, string | number | Date | null>>(
      `SELECT x.month, v.audience, t.slug, v.title, x.people, f.planned_at AS since, p.time_zone AS zone
         FROM (SELECT d.period AS month, d.tip_version_id, COUNT(*) AS people, MIN(d.id) AS first_id
                 FROM tip_deliveries d WHERE d.period >= ? GROUP BY d.period, d.tip_version_id) x
         JOIN tip_deliveries f ON f.id = x.first_id JOIN persons p ON p.id = f.person_id
         JOIN tip_versions v ON v.id = x.tip_version_id JOIN tips t ON t.id = v.tip_id
        ORDER BY x.month DESC, x.people DESC, x.first_id`,
      [month],
    );
    return rows.map((row) => ({
      month: String(row.month),
      audience: row.audience === 'customer-facing' ? 'customer-facing' : 'everybody',
      slug: String(row.slug),
      title: String(row.title),
      people: Number(row.people),
      zone: row.zone === null ? null : String(row.zone),
      since: instant(row.since instanceof Date ? row.since : String(row.since)),
    }));
  }

  /** People in service and not on leave. */
  async readers(context: AudienceContext): Promise<Readers> {
    const { now, today } = context;
    const meets = audienceCondition({ kind: 'customer-facing' }, context);
    const [row] = await this.reads.query<Record<'everyone' | 'meetingCustomers', number | string | null>>(
      `SELECT COUNT(*) AS everyone, SUM(CASE WHEN ${meets.sql} THEN 1 ELSE 0 END) AS meetingCustomers
         FROM persons p JOIN service_periods s ON s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE p.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?)`,
      [...meets.parameters, now, now, today, today, now, now],
    );
    return { all: Number(row?.everyone ?? 0), meetingCustomers: Number(row?.meetingCustomers ?? 0) };
  }
}
