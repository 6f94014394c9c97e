import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { WrittenBadge } from './badge-overlay.js';

/** A written badge, by whom and when. */
export interface WrittenBadgeRow extends WrittenBadge {
  byGivenName: string;
  byFamilyName: string;
  publishedAt: Date;
}

type Stored = Omit<WrittenBadgeRow, 'isWithdrawn' | 'publishedAt'> & {
  isWithdrawn: number;
  publishedAt: Date | string;
};

@Injectable()
export class WrittenBadgesRepository {
  constructor(private readonly database: Database) {}

  /** Every badge that was written in the browser; there are at most as many as badges. */
  async list(): Promise<WrittenBadgeRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT w.slug, w.text, w.svg, w.is_withdrawn AS isWithdrawn, w.hash, w.folder_hash AS folderHash,
              w.published_at AS publishedAt, p.given_name AS byGivenName, p.family_name AS byFamilyName
         FROM written_badges w JOIN persons p ON p.id = w.published_by ORDER BY w.slug LIMIT 500`,
    );
    return rows.map((row) => ({
      ...row,
      isWithdrawn: Number(row.isWithdrawn) === 1,
      publishedAt: instant(row.publishedAt),
    }));
  }

  /**
   * Puts a badge in place of the one of this hash, or where none was written; returns whether it did, and false where somebody was quicker. To be
   * called in a run.
   */
  async put(badge: WrittenBadge, over: string | null, by: number, at: Date): Promise<boolean> {
    const { slug, text, svg, hash, folderHash } = badge;
    const isWithdrawn = badge.isWithdrawn ? 1 : 0;
    if (over === null)
      return await this.database.insertOnce('written_badges', {
        slug,
        text,
        svg,
        is_withdrawn: isWithdrawn,
        hash,
        folder_hash: folderHash,
        published_by: by,
        published_at: at,
      });
    const changed = await this.database.execute(
      `UPDATE written_badges SET text = ?, svg = ?, is_withdrawn = ?, hash = ?, folder_hash = ?, published_by = ?, published_at = ?
        WHERE slug = ? AND hash = ?`,
      [text, svg, isWithdrawn, hash, folderHash, by, at, slug, over],
    );
    return changed === 1;
  }

  /** Lets the folder speak for these again; returns of how many it did. To be called in a run. */
  async forget(slugs: readonly string[]): Promise<number> {
    if (slugs.length === 0) return 0;
    return await this.database.execute(`DELETE FROM written_badges WHERE slug IN (${slots(slugs)})`, slugs);
  }
}
