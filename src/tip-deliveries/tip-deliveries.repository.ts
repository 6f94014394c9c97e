import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, json } from '../database/values.js';
import type { Month } from '../tip-calendar/month.js';
import type { TipAudience, TipQuestion } from '../tips/tip.js';
import type { Acknowledgement } from './acknowledgement.js';
import type { PastAnswer } from './refresher.js';

/** A tip that somebody got, in the version that they got. */
export interface DeliveryRow {
  period: Month;
  slug: string;
  title: string;
  /** Whether it is among the tips of today. */
  isPublished: boolean;
  audience: TipAudience;
  thisWeek: string;
  /** Markdown. */
  body: string;
  sources: string[];
  question: TipQuestion | null;
  plannedAt: Date;
  openedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedAs: Acknowledgement | null;
}

/** An answer to its question. */
export interface AnswerRow extends PastAnswer {
  period: Month;
  round: number;
  choice: number;
}

type Stored = Omit<
  DeliveryRow,
  'isPublished' | 'plannedAt' | 'openedAt' | 'acknowledgedAt' | 'question' | 'sources'
> &
  Record<'isPublished', number | string> &
  Record<'plannedAt', Date | string> &
  Record<'openedAt' | 'acknowledgedAt', Date | string | null> &
  Record<'question' | 'sources', unknown>;

const DELIVERIES = `SELECT d.period, t.slug, v.title, v.audience, v.this_week AS thisWeek, v.body, v.sources, v.question,
    CASE WHEN t.retired_at IS NULL THEN 1 ELSE 0 END AS isPublished,
    d.planned_at AS plannedAt, d.opened_at AS openedAt, d.acknowledged_at AS acknowledgedAt, d.acknowledged_as AS acknowledgedAs
  FROM tip_deliveries d JOIN tip_versions v ON v.id = d.tip_version_id JOIN tips t ON t.id = v.tip_id
 WHERE d.person_id = ?`;
const LATER_THAN_ANY: Month = '9999-12';

/** The tips that one person got. */
@Injectable()
export class TipDeliveriesRepository {
  constructor(private readonly database: Database) {}

  /** Somebody's tips, the latest first, before a month. */
  async listOf(personId: number, before: Month | null, limit: number): Promise<DeliveryRow[]> {
    const rows = await this.database.query<Stored>(
      `${DELIVERIES} AND d.period < ? ORDER BY d.period DESC LIMIT ${Math.trunc(limit)}`,
      [personId, before ?? LATER_THAN_ANY],
    );
    return rows.map(toRow);
  }

  async find(personId: number, period: Month): Promise<DeliveryRow | null> {
    const row = await this.database.first<Stored>(`${DELIVERIES} AND d.period = ?`, [personId, period]);
    return row && toRow(row);
  }

  /** The latest month in which somebody got a tip, whatever its version. */
  async findOfTip(personId: number, slug: string): Promise<DeliveryRow | null> {
    const row = await this.database.first<Stored>(
      `${DELIVERIES} AND t.slug = ? ORDER BY d.period DESC LIMIT 1`,
      [personId, slug],
    );
    return row && toRow(row);
  }

  /** What somebody answered to the questions of these months, in the order of the rounds. */
  async answersOf(personId: number, periods: readonly Month[]): Promise<AnswerRow[]> {
    const rows = await this.database.query<
      Omit<AnswerRow, 'isRight' | 'answeredAt'> & { isRight: number; answeredAt: Date | string }
    >(
      `SELECT period, round, choice, is_right AS isRight, answered_at AS answeredAt FROM tip_answers
        WHERE person_id = ? AND period IN (${slots(periods)}) ORDER BY period, round`,
      [personId, ...periods],
    );
    return rows.map((row) => ({ ...row, isRight: row.isRight === 1, answeredAt: instant(row.answeredAt) }));
  }

  /** Notes that somebody opened their tip; only the first time counts. */
  async open(personId: number, period: Month, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE tip_deliveries SET opened_at = ? WHERE person_id = ? AND period = ? AND opened_at IS NULL',
      [now, personId, period],
    );
  }

  /** Notes what somebody says of their tip; who has done it has, also where they say later that they will. */
  async acknowledge(personId: number, period: Month, as: Acknowledgement, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE tip_deliveries SET opened_at = COALESCE(opened_at, ?), acknowledged_at = COALESCE(acknowledged_at, ?),
              acknowledged_as = ?
        WHERE person_id = ? AND period = ? AND COALESCE(acknowledged_as, '') NOT IN ('done', ?)`,
      [now, now, as, personId, period, as],
    );
  }

  /** Stores an answer unless that round has one. */
  async answer(personId: number, { period, round, choice, isRight, answeredAt }: AnswerRow): Promise<void> {
    await this.database.insertOnce('tip_answers', {
      person_id: personId,
      period,
      round,
      choice,
      is_right: isRight ? 1 : 0,
      answered_at: answeredAt,
    });
  }

  /** Deletes tips of months before that one, at most so many; returns how many there were. */
  async deleteBefore(period: Month, most: number): Promise<number> {
    return await this.deleteOld('tip_deliveries', period, most);
  }

  /** The same for answers. */
  async deleteAnswersBefore(period: Month, most: number): Promise<number> {
    return await this.deleteOld('tip_answers', period, most);
  }

  private async deleteOld(
    table: 'tip_deliveries' | 'tip_answers',
    period: Month,
    most: number,
  ): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM ${table} WHERE period < ? ORDER BY period LIMIT ${Math.trunc(most)}`,
      [period],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM ${table} WHERE id IN (${slots(ids)})`, ids);
  }
}

const toRow = (row: Stored): DeliveryRow => ({
  ...row,
  isPublished: Number(row.isPublished) === 1,
  plannedAt: instant(row.plannedAt),
  openedAt: instantOrNull(row.openedAt),
  acknowledgedAt: instantOrNull(row.acknowledgedAt),
  // Written by our own publishing from a checked file and never changed since.
  question: json(row.question) as TipQuestion | null,
  sources: json(row.sources) as string[],
});
