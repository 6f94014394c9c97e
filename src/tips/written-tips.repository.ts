import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { TipWording } from './tip.js';
import type { WrittenTip } from './tip-overlay.js';

/** A tip of the browser with its draft, by whom it was changed last and when. */
export interface WrittenTipRow extends WrittenTip {
  version: number;
  draft: TipWording | null;
  byGivenName: string;
  byFamilyName: string;
  changedAt: Date;
}

/** What becomes of a written tip. */
export type WrittenTipChange = Pick<WrittenTipRow, 'draft' | 'published' | 'isWithdrawn' | 'folderHash'>;

type Stored = Omit<WrittenTipRow, 'draft' | 'published' | 'isWithdrawn' | 'changedAt'> & {
  draft: string | null;
  published: string | null;
  isWithdrawn: number;
  changedAt: Date | string;
};

/** So many are begun at most, those that are retired counted in: two full series, twice over. */
export const MOST_WRITTEN_TIPS = 400;

@Injectable()
export class WrittenTipsRepository {
  constructor(private readonly database: Database) {}

  /** Every tip that is or was written in the browser, the first one begun first. */
  async list(): Promise<WrittenTipRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT w.id, w.slug, w.version, w.draft, w.published, w.is_withdrawn AS isWithdrawn, w.folder_hash AS folderHash,
              w.changed_at AS changedAt, p.given_name AS byGivenName, p.family_name AS byFamilyName
         FROM written_tips w JOIN persons p ON p.id = w.changed_by ORDER BY w.id`,
    );
    return rows.map((row) => ({
      ...row,
      draft: asText(row.draft),
      published: asText(row.published),
      isWithdrawn: Number(row.isWithdrawn) === 1,
      changedAt: instant(row.changedAt),
    }));
  }

  /** How many stand in that list. */
  async count(): Promise<number> {
    const row = await this.database.first<{ count: number }>('SELECT COUNT(*) AS count FROM written_tips');
    return Number(row?.count ?? 0);
  }

  /** Begins one, or changes the one of this version (null: none); returns its id, and null where somebody was quicker. To be called in a run. */
  async put(
    slug: string,
    over: number | null,
    change: WrittenTipChange,
    { by, at }: { by: number; at: Date },
  ): Promise<number | null> {
    const draft = change.draft && JSON.stringify(change.draft);
    const published = change.published && JSON.stringify(change.published);
    const isWithdrawn = change.isWithdrawn ? 1 : 0;
    if (over === null) {
      const row = { slug, draft, published, is_withdrawn: isWithdrawn, folder_hash: change.folderHash };
      const isOurs = await this.database.insertOnce('written_tips', {
        ...row,
        version: 1,
        changed_by: by,
        changed_at: at,
      });
      if (!isOurs) return null;
    } else {
      const changed = await this.database.execute(
        `UPDATE written_tips SET draft = ?, published = ?, is_withdrawn = ?, folder_hash = ?, version = version + 1, changed_by = ?,
                changed_at = ? WHERE slug = ? AND version = ?`,
        [draft, published, isWithdrawn, change.folderHash, by, at, slug, over],
      );
      if (changed !== 1) return null;
    }
    const row = await this.database.first<{ id: number }>('SELECT id FROM written_tips WHERE slug = ?', [
      slug,
    ]);
    return row?.id ?? null;
  }

  /** Throws away what was written, if it is still of this version; returns whether it was. To be called in a run. */
  async discard(slug: string, version: number): Promise<boolean> {
    const sql = 'DELETE FROM written_tips WHERE slug = ? AND version = ?';
    return (await this.database.execute(sql, [slug, version])) === 1;
  }

  /** Lets the folder speak for these, of which it says the same; a draft stays. To be called in a run. */
  async leaveToFolder(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const which = `slug IN (${slots(slugs)})`;
    await this.database.execute(`DELETE FROM written_tips WHERE draft IS NULL AND ${which}`, slugs);
    await this.database.execute(
      `UPDATE written_tips SET published = NULL, folder_hash = NULL, version = version + 1 WHERE published IS NOT NULL AND ${which}`,
      slugs,
    );
  }
}

/** Written by our own editor; what it cannot be published with is said when it is read as a file. */
const asText = (stored: string | null): TipWording | null =>
  stored === null ? null : (JSON.parse(stored) as TipWording);
