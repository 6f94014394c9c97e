import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { Month } from '../tip-calendar/month.js';
import type { TipQuestion } from '../tips/tip.js';
import type { Acknowledgement } from './acknowledgement.js';
import type { AnswerRow } from './tip-deliveries.repository.js';

/** A tip that somebody got. */
export interface GivenTip {
  id: number;
  personId: number;
  number: string;
  period: Month;
  plannedAt: Date;
  tipVersionId: number;
}

/** What many readers did with their tips at the same time. */
export interface SameReaction {
  openedAt: Date;
  as: Acknowledgement | null;
}

const CHUNK = 500;

/** What readers did with tips in a past that did not happen here, put down many at a time. */
@Injectable()
export class TipHistoryRepository {
  constructor(private readonly database: Database) {}

  async given(): Promise<GivenTip[]> {
    const rows = await this.database.query<Omit<GivenTip, 'plannedAt'> & { plannedAt: Date | string }>(
      `SELECT d.id, d.person_id AS personId, p.employee_number AS number, d.period, d.planned_at AS plannedAt,
              d.tip_version_id AS tipVersionId
         FROM tip_deliveries d JOIN persons p ON p.id = d.person_id ORDER BY d.id`,
    );
    return rows.map((row) => ({ ...row, plannedAt: instant(row.plannedAt) }));
  }

  /** The questions of tips by version, where there is one. */
  async questions(): Promise<Map<number, TipQuestion>> {
    const rows = await this.database.query<{ id: number; question: unknown }>(
      'SELECT id, question FROM tip_versions WHERE question IS NOT NULL',
    );
    return new Map(rows.map(({ id, question }) => [id, json(question) as TipQuestion]));
  }

  /** Puts down what these readers did; to be called in a run. */
  async react(ids: readonly number[], { openedAt, as }: SameReaction): Promise<void> {
    for (let start = 0; start < ids.length; start += CHUNK) {
      const some = ids.slice(start, start + CHUNK);
      await this.database.execute(
        `UPDATE tip_deliveries SET opened_at = ?, acknowledged_at = ?, acknowledged_as = ? WHERE id IN (${slots(some)})`,
        [openedAt, as === null ? null : openedAt, as, ...some],
      );
    }
  }

  /** Puts down what they answered; to be called in a run. */
  async answer(answers: readonly (AnswerRow & { personId: number })[]): Promise<void> {
    await this.database.insertMany(
      'tip_answers',
      ['person_id', 'period', 'round', 'choice', 'is_right', 'answered_at'],
      answers.map((one) => [
        one.personId,
        one.period,
        one.round,
        one.choice,
        one.isRight ? 1 : 0,
        one.answeredAt,
      ]),
      { once: true },
    );
  }
}
