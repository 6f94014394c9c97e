import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What of tips is known to those who write them. */
@Injectable()
export class TipEditorRepository {
  constructor(private readonly database: Database) {}

  /** Slugs of tips that anybody got, in whatever version. */
  async sent(): Promise<Set<string>> {
    const rows = await this.database.query<{ slug: string }>(
      `SELECT t.slug FROM tips t
        WHERE EXISTS (SELECT 1 FROM tip_deliveries d JOIN tip_versions v ON v.id = d.tip_version_id WHERE v.tip_id = t.id)`,
    );
    return new Set(rows.map(({ slug }) => slug));
  }
}
