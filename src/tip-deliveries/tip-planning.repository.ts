import { Injectable } from '@nestjs/common';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { AudienceContext } from '../audience-rules/audience.js';
import { Database, slots } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { Whose } from '../tip-calendar/due-zones.js';
import type { Month } from '../tip-calendar/month.js';
import type { TipText } from './tip-words.js';
import type { TipShare } from '../tip-calendar/tip-order.js';

const DAY_MS = 86_400_000;

/** Whom the tips of a month are given out to. */
export interface Round {
  period: Month;
  shares: readonly TipShare[];
  /** Time zones of people whom it has come to. */
  zones: readonly string[];
  /** At which locations its day has come. */
  whose: Whose;
  /** That of people who have none. */
  companyZone: string;
  context: AudienceContext;
}

/** A tip that was given out just now. */
export interface FreshTip {
  id: number;
  personId: number;
  tipVersionId: number;
  zone: string | null;
}

/** People by their ids. */
export interface IdRange {
  after: number;
  upTo: number;
}

/** Gives out tips, many people at a time. */
@Injectable()
export class TipPlanningRepository {
  constructor(private readonly database: Database) {}

  /** The highest number that a person has. */
  async lastPersonId(): Promise<number> {
    return (await this.database.first<{ id: number | null }>('SELECT MAX(id) AS id FROM persons'))?.id ?? 0;
  }

  /**
   * Gives the month's tip to people of a range of ids who have none of that month: in service since a day or longer, and not on leave.
   * A repeat gives nobody a second one. Returns how many got theirs.
   */
  async deliver(round: Round, { after, upTo }: IdRange): Promise<number> {
    const { period, zones, companyZone, context } = round;
    const { now, today } = context;
    const tip = tipByReader(round);
    const where = atLocations(round.whose);
    return await this.database.insertOnceFrom(
      'tip_deliveries',
      ['person_id', 'period', 'tip_version_id', 'department_id', 'planned_at'],
      `SELECT x.person_id, ?, x.tip_version_id, x.department_id, ? FROM (
         SELECT p.id AS person_id, ${tip.sql} AS tip_version_id, pl.department_id AS department_id
           FROM persons p JOIN service_periods s ON s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?
           LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
           LEFT JOIN departments d ON d.id = pl.department_id
          WHERE p.id > ? AND p.id <= ? AND p.erased_at IS NULL AND COALESCE(p.time_zone, ?) IN (${slots(zones)}) AND ${where.sql}
            AND NOT EXISTS (SELECT 1 FROM tip_deliveries t WHERE t.person_id = p.id AND t.period = ?)
            AND NOT EXISTS (SELECT 1 FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?)) x
        WHERE x.tip_version_id IS NOT NULL`,
      [
        period,
        now,
        ...tip.parameters,
        new Date(now.getTime() - DAY_MS),
        now,
        today,
        today,
        after,
        upTo,
        companyZone,
        ...zones,
        ...where.parameters,
        period,
        now,
        now,
      ],
    );
  }

  /** Whom `deliver` gave a tip to in this range at that instant. */
  async delivered({ period, context }: Round, { after, upTo }: IdRange): Promise<FreshTip[]> {
    return await this.database.query<FreshTip>(
      `SELECT d.id, d.person_id AS personId, d.tip_version_id AS tipVersionId, p.time_zone AS zone
         FROM tip_deliveries d JOIN persons p ON p.id = d.person_id
        WHERE d.person_id > ? AND d.person_id <= ? AND d.period = ? AND d.planned_at = ?`,
      [after, upTo, period, context.now],
    );
  }

  /** What tips say, by version. */
  async texts(versionIds: readonly number[]): Promise<Map<number, TipText>> {
    const rows = await this.database.query<TipText & { id: number }>(
      `SELECT id, title, this_week AS thisWeek, body FROM tip_versions WHERE id IN (${slots(versionIds)})`,
      versionIds,
    );
    return new Map(rows.map(({ id, ...text }) => [id, text]));
  }
}

/** Whether somebody is where the day has come, as a condition on the person `p`; whose place nobody knows has everybody's days. */
function atLocations({ are, locations }: Whose): SqlFragment {
  if (locations.length === 0) return { sql: are === 'at' ? '1 = 0' : '1 = 1', parameters: [] };
  const isOneOf = `COALESCE(p.location, '') IN (${slots(locations)})`;
  return { sql: are === 'at' ? isOneOf : `NOT ${isOneOf}`, parameters: [...locations] };
}

/** The version that a person gets, as an expression on their service `s`, placement `pl` and department `d`. */
function tipByReader({ shares, context }: Round): SqlFragment {
  const meets = audienceCondition({ kind: 'customer-facing' }, context);
  const [own, others] = [true, false].map((meetsCustomers) =>
    tipByFirstDay(shares.filter((share) => share.meetsCustomers === meetsCustomers)),
  );
  if (!own || !others) throw new Error('A month has shares for both kinds of readers.');
  return {
    sql: `CASE WHEN ${meets.sql} THEN ${own.sql} ELSE ${others.sql} END`,
    parameters: [...meets.parameters, ...own.parameters, ...others.parameters],
  };
}

function tipByFirstDay(shares: readonly TipShare[]): SqlFragment {
  const parts = shares.map(({ before, tip }) => ({
    sql: before === null ? 'WHEN 1 = 1 THEN ?' : 'WHEN s.from_on < ? THEN ?',
    parameters: [...(before === null ? [] : [before]), tip?.versionId ?? null],
  }));
  return {
    sql: `CASE ${parts.map(({ sql }) => sql).join(' ')} END`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}
