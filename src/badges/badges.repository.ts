import { Injectable } from '@nestjs/common';
import type { Every } from '../badge-criteria/award-period.js';
import type { Criterion } from '../badge-criteria/criterion.js';
import { sha256 } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { json } from '../database/values.js';
import type { BadgeContent } from './badge.js';

/** A badge without its drawing. */
export interface BadgeRow {
  id: number;
  slug: string;
  title: string;
  summary: string;
  body: string;
  criterion: Criterion;
  every: Every | null;
  expiresAfterMonths: number | null;
  svgHash: string;
  hash: string;
  isRetired: boolean;
}

const SELECT = `SELECT id, slug, title, summary, body, criterion, every, expires_after_months AS expiresAfterMonths,
  svg_hash AS svgHash, hash,
  CASE WHEN retired_at IS NULL THEN 0 ELSE 1 END AS isRetired FROM badges`;

type Stored = Omit<BadgeRow, 'criterion' | 'isRetired'> & { criterion: unknown; isRetired: number };

@Injectable()
export class BadgesRepository {
  constructor(private readonly database: Database) {}

  /** All badges by their order, those last that are not given any more. */
  async list(): Promise<BadgeRow[]> {
    const rows = await this.database.query<Stored>(`${SELECT} ORDER BY isRetired, position, id LIMIT 200`);
    return rows.map(toBadge);
  }

  async find(slug: string): Promise<BadgeRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE slug = ?`, [slug]);
    return row && toBadge(row);
  }

  async findDrawing(svgHash: string): Promise<string | null> {
    const row = await this.database.first<{ svg: string }>(
      'SELECT svg FROM badges WHERE svg_hash = ? LIMIT 1',
      [svgHash],
    );
    return row?.svg ?? null;
  }

  /** Brings the badges to these; to be called in a run. A repeat changes nothing. */
  async publish(badges: readonly BadgeContent[], now: Date): Promise<void> {
    for (const {
      slug,
      order,
      title,
      summary,
      body,
      criterion,
      every,
      expiresAfterMonths,
      svg,
      hash,
    } of badges) {
      const row = {
        slug,
        position: order,
        title,
        summary,
        body,
        criterion: JSON.stringify(criterion),
        every,
        expires_after_months: expiresAfterMonths,
        svg,
        svg_hash: sha256(svg),
        hash,
      };
      if (await this.database.insertOnce('badges', row)) continue;
      await this.database.execute(
        `UPDATE badges SET position = ?, title = ?, summary = ?, body = ?, criterion = ?, every = ?, expires_after_months = ?,
           svg = ?, svg_hash = ?, hash = ?, retired_at = NULL
          WHERE slug = ? AND (hash <> ? OR retired_at IS NOT NULL)`,
        [
          order,
          title,
          summary,
          body,
          row.criterion,
          every,
          expiresAfterMonths,
          svg,
          row.svg_hash,
          hash,
          slug,
          hash,
        ],
      );
    }
    const kept = badges.map(({ slug }) => slug);
    const others = kept.length > 0 ? `AND slug NOT IN (${slots(kept)})` : '';
    await this.database.execute(`UPDATE badges SET retired_at = ? WHERE retired_at IS NULL ${others}`, [
      now,
      ...kept,
    ]);
  }
}

// Only `publish` writes the criterion, from a checked file.
const toBadge = (row: Stored): BadgeRow => ({
  ...row,
  criterion: json(row.criterion) as Criterion,
  isRetired: Number(row.isRetired) === 1,
});
