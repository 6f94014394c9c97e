import { Injectable } from '@nestjs/common';
import type { PublishedState } from '../courses/published-difference.js';
import { Database, slots } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { TipAudience, TipContent, TipQuestion } from './tip.js';

/** A tip in its current version, without its text. */
export interface TipRow {
  slug: string;
  audience: TipAudience;
  /** Its place in the series of its audience, from 1. */
  position: number;
  title: string;
  thisWeek: string;
  hasQuestion: boolean;
  version: number;
  publishedAt: Date;
}

/** All of it. */
export interface WholeTip extends TipRow {
  /** Markdown. */
  body: string;
  question: TipQuestion | null;
  sources: string[];
}

/** Where a page of tips ends. */
export type TipPlace = Pick<TipRow, 'audience' | 'position'>;

interface Known {
  id: number;
  versionId: number | null;
  hash: string | null;
  number: number | null;
}

type Stored = Omit<TipRow, 'hasQuestion' | 'publishedAt'> & {
  hasQuestion: number;
  publishedAt: Date | string;
};

const FACTS = `t.slug, v.audience, v.position, v.title, v.this_week AS thisWeek, v.number AS version,
  v.created_at AS publishedAt, CASE WHEN v.question IS NULL THEN 0 ELSE 1 END AS hasQuestion`;
const CURRENT = 'FROM tips t JOIN tip_versions v ON v.id = t.current_version_id WHERE t.retired_at IS NULL';

@Injectable()
export class TipsRepository {
  constructor(private readonly database: Database) {}

  /** Tips that are not retired: the series for everybody, then the customer-facing one, each in its order, after the last of the page before. */
  async listCurrent(after: TipPlace | null, limit: number): Promise<TipRow[]> {
    const [condition, values] = after
      ? [
          ' AND (v.audience < ? OR (v.audience = ? AND v.position > ?))',
          [after.audience, after.audience, after.position],
        ]
      : ['', []];
    const rows = await this.database.query<Stored>(
      `SELECT ${FACTS} ${CURRENT}${condition} ORDER BY v.audience DESC, v.position LIMIT ${Math.trunc(limit)}`,
      values,
    );
    return rows.map(toRow);
  }

  async findCurrent(slug: string): Promise<WholeTip | null> {
    const row = await this.database.first<Stored & { body: string; question: unknown; sources: unknown }>(
      `SELECT ${FACTS}, v.body, v.question, v.sources ${CURRENT} AND t.slug = ?`,
      [slug],
    );
    return row && { ...toRow(row), ...partsOf(row), body: row.body };
  }

  /** Every tip with the hash of its current version. */
  async publishedStates(): Promise<PublishedState[]> {
    const rows = await this.database.query<{ slug: string; hash: string | null; isRetired: number }>(
      `SELECT t.slug, v.hash, CASE WHEN t.retired_at IS NULL THEN 0 ELSE 1 END AS isRetired
         FROM tips t LEFT JOIN tip_versions v ON v.id = t.current_version_id`,
    );
    return rows.map((row) => ({ ...row, isRetired: Number(row.isRetired) === 1 }));
  }

  /**
   * Makes a new version unless the current one has the same hash, and takes a retired tip back; returns whether either happened. To be
   * called in a run. The first statement holds the tip's row, so that of two processes the second sees what the first published.
   */
  async publish(tip: TipContent, now: Date): Promise<boolean> {
    await this.database.insertOnce('tips', { slug: tip.slug, created_at: now });
    const known = await this.database.first<Known>(
      `SELECT t.id, v.id AS versionId, v.hash, v.number
         FROM tips t LEFT JOIN tip_versions v ON v.id = t.current_version_id WHERE t.slug = ?`,
      [tip.slug],
    );
    if (!known) throw new Error(`The tip ${tip.slug} vanished while it was published.`);
    const returned = await this.database.execute(
      'UPDATE tips SET retired_at = NULL WHERE id = ? AND retired_at IS NOT NULL',
      [known.id],
    );
    if (known.hash === tip.hash) return returned > 0;
    const versionId = await this.insertVersion(known.id, (known.number ?? 0) + 1, tip, now);
    const moved = await this.database.execute(
      'UPDATE tips SET current_version_id = ? WHERE id = ? AND COALESCE(current_version_id, 0) = ?',
      [versionId, known.id, known.versionId ?? 0],
    );
    if (moved !== 1) throw new Error(`Two processes published ${tip.slug} at once: publish again.`);
    return true;
  }

  /** Retires tips; to be called in a run. Their versions stay. */
  async retire(slugs: readonly string[], now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE tips SET retired_at = ? WHERE retired_at IS NULL AND slug IN (${slots(slugs)})`,
      [now, ...slugs],
    );
  }

  private async insertVersion(tipId: number, number: number, tip: TipContent, now: Date): Promise<number> {
    const { hash, title, audience, order, thisWeek, body, question, sources } = tip;
    return await this.database.insert('tip_versions', {
      tip_id: tipId,
      number,
      hash,
      title,
      audience,
      position: order,
      this_week: thisWeek,
      body,
      question: question && JSON.stringify(question),
      sources: JSON.stringify(sources),
      created_at: now,
    });
  }
}

const toRow = ({ hasQuestion, publishedAt, ...row }: Stored): TipRow => ({
  ...row,
  hasQuestion: Number(hasQuestion) === 1,
  publishedAt: instant(publishedAt),
});

/** Written by our own publishing from a checked file and never changed since; checking them again would repeat the validator. */
const partsOf = (row: { question: unknown; sources: unknown }) => ({
  question: json(row.question) as TipQuestion | null,
  sources: json(row.sources) as string[],
});
