import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { Month } from '../tip-calendar/month.js';
import { type PastAnswer, PAUSES_DAYS } from '../tip-deliveries/refresher.js';
import type { TipQuestion } from '../tips/tip.js';
import type { Look } from './due-questions.js';
import { servesAt } from '../people/visible-people.js';

/** What makes a question come back so many days later: that its tip arrived, that it was opened, or that it was answered. */
export interface Occasion {
  of: 'arrival' | 'opening' | 'answer';
  days: number;
}

const FIRST_PAUSE = PAUSES_DAYS[0] ?? 0;
export const OCCASIONS: readonly Occasion[] = [
  { of: 'arrival', days: FIRST_PAUSE },
  { of: 'opening', days: FIRST_PAUSE },
  ...PAUSES_DAYS.map((days): Occasion => ({ of: 'answer', days })),
];

/** Where an occasion stands among those of its kind. */
export interface Place {
  at: Date;
  id: number;
}

/** A tip whose question may have come back. */
export interface Candidate {
  personId: number;
  period: Month;
  title: string;
  question: TipQuestion;
  /** Since when its reader knows it. */
  since: Date;
}

/** An answer, with whose it is. */
export interface GivenAnswer extends PastAnswer {
  personId: number;
  period: Month;
}

export interface NewLink {
  personId: number;
  period: Month;
  round: number;
  tokenHash: string;
}

/** What a link opens. */
export interface OpenedLink {
  personId: number;
  period: Month;
  round: number;
  title: string;
  question: TipQuestion;
  /** The answer that stands; null while there is none. */
  choice: number | null;
}

const DAY_MS = 86_400_000;
const daysBefore = (days: number, instant: Date) => new Date(instant.getTime() - days * DAY_MS);

/** Which table knows an occasion, and in which column; each of these has an index. */
const KNOWN_BY: Record<Occasion['of'], { table: string; column: string }> = {
  arrival: { table: 'tip_deliveries', column: 'planned_at' },
  opening: { table: 'tip_deliveries', column: 'opened_at' },
  answer: { table: 'tip_answers', column: 'answered_at' },
};

/** Links by which refresher questions are answered. */
@Injectable()
export class RefresherLinksRepository {
  constructor(private readonly database: Database) {}

  /** What happened so many days before a look, the earliest first, after a place; at most so many. */
  async happened({ of, days }: Occasion, look: Look, after: Place | null, most: number): Promise<Place[]> {
    const { table, column } = KNOWN_BY[of];
    const from = after?.at ?? daysBefore(days, look.after);
    const rows = await this.database.query<{ id: number; at: Date | string }>(
      `SELECT x.id, x.${column} AS at FROM ${table} x
        WHERE x.${column} >= ? AND x.${column} <= ? AND (x.${column} > ?${after ? ' OR x.id > ?' : ''})
        ORDER BY x.${column}, x.id LIMIT ${Math.trunc(most)}`,
      [from, daysBefore(days, look.upTo), from, ...(after ? [after.id] : [])],
    );
    return rows.map(({ id, at }) => ({ id, at: instant(at) }));
  }

  /** The tips since a month that these occasions are about, of people who are at work now. */
  async candidates({ of }: Occasion, ids: readonly number[], since: Month, now: Date): Promise<Candidate[]> {
    const about =
      of === 'answer'
        ? 'tip_answers x JOIN tip_deliveries d ON d.person_id = x.person_id AND d.period = x.period'
        : 'tip_deliveries d';
    const rows = await this.database.query<
      Omit<Candidate, 'question' | 'since'> & { question: unknown; since: Date | string }
    >(
      `SELECT d.person_id AS personId, d.period, v.title, v.question, COALESCE(d.opened_at, d.planned_at) AS since
         FROM ${about} JOIN tip_versions v ON v.id = d.tip_version_id
        WHERE ${of === 'answer' ? 'x' : 'd'}.id IN (${slots(ids)}) AND d.period >= ? AND v.question IS NOT NULL
          AND ${servesAt('d.person_id')}
        ORDER BY d.person_id, d.period`,
      [...ids, since, now, now],
    );
    return rows.map((row) => ({ ...row, question: asQuestion(row.question), since: instant(row.since) }));
  }

  /** What these people answered to tips since a month, in the order of the rounds. */
  async answersOf(personIds: readonly number[], since: Month): Promise<GivenAnswer[]> {
    const rows = await this.database.query<
      Pick<GivenAnswer, 'personId' | 'period'> & { isRight: number; answeredAt: Date | string }
    >(
      `SELECT person_id AS personId, period, is_right AS isRight, answered_at AS answeredAt FROM tip_answers
        WHERE person_id IN (${slots(personIds)}) AND period >= ? ORDER BY person_id, period, round`,
      [...personIds, since],
    );
    return rows.map(({ isRight, answeredAt, ...row }) => ({
      ...row,
      isRight: isRight === 1,
      answeredAt: instant(answeredAt),
    }));
  }

  /** Makes links, one a question and time that it is asked; returns the hashes of those that are ours, with their ids. */
  async make(links: readonly NewLink[], now: Date, expiresAt: Date): Promise<Map<string, number>> {
    await this.database.insertMany(
      'refresher_links',
      ['person_id', 'period', 'round', 'token_hash', 'made_at', 'expires_at'],
      links.map(({ personId, period, round, tokenHash }) => [
        personId,
        period,
        round,
        tokenHash,
        now,
        expiresAt,
      ]),
      { once: true },
    );
    const rows = await this.database.query<{ id: number; tokenHash: string }>(
      `SELECT id, token_hash AS tokenHash FROM refresher_links WHERE token_hash IN (${slots(links)})`,
      links.map(({ tokenHash }) => tokenHash),
    );
    return new Map(rows.map(({ id, tokenHash }) => [tokenHash, id]));
  }

  /** What a link opens, while its person is at work and their record is their own. */
  async find(tokenHash: string, now: Date): Promise<OpenedLink | null> {
    const row = await this.database.first<Omit<OpenedLink, 'question'> & { question: unknown }>(
      `SELECT l.person_id AS personId, l.period, l.round, v.title, v.question, a.choice
         FROM refresher_links l JOIN persons p ON p.id = l.person_id AND p.erased_at IS NULL
         JOIN service_periods s ON s.person_id = l.person_id AND s.starts_at <= ? AND s.ends_at > ?
         JOIN tip_deliveries d ON d.person_id = l.person_id AND d.period = l.period
         JOIN tip_versions v ON v.id = d.tip_version_id
         LEFT JOIN tip_answers a ON a.person_id = l.person_id AND a.period = l.period AND a.round = l.round
        WHERE l.token_hash = ? AND l.expires_at > ?`,
      [now, now, tokenHash, now],
    );
    return row && { ...row, question: asQuestion(row.question) };
  }

  /** Of these links, those whose question was answered. */
  async answered(ids: readonly number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT l.id FROM refresher_links l
         JOIN tip_answers a ON a.person_id = l.person_id AND a.period = l.period AND a.round = l.round
        WHERE l.id IN (${slots(ids)})`,
      ids,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Deletes links that expired before then, at most so many; returns how many there were. */
  async deleteExpired(before: Date, most: number): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM refresher_links WHERE expires_at <= ? ORDER BY expires_at LIMIT ${Math.trunc(most)}`,
      [before],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM refresher_links WHERE id IN (${slots(ids)})`, ids);
  }
}

/** Written by our own publishing from a checked file and never changed since. */
const asQuestion = (stored: unknown) => json(stored) as TipQuestion;
