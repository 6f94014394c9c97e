import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { json } from '../database/values.js';
import type { BehaviourContent, Examples } from './behaviours-file.js';

@Injectable()
export class BehavioursRepository {
  constructor(private readonly database: Database) {}

  /** Every behaviour in the order of the list, which has a dozen at most. */
  async list(): Promise<BehaviourContent[]> {
    const rows = await this.database.query<Omit<BehaviourContent, 'examples'> & { examples: unknown }>(
      'SELECT slug, title, summary, examples, hash FROM behaviours ORDER BY position LIMIT 50',
    );
    // Only `publish` writes the column, from a checked list.
    return rows.map((row) => ({ ...row, examples: json(row.examples) as Examples[] }));
  }

  /** Puts this list in the place of the one that was there; to be called in a run. A repeat changes nothing. */
  async publish(behaviours: readonly BehaviourContent[]): Promise<void> {
    for (const [position, { slug, title, summary, examples, hash }] of behaviours.entries()) {
      const row = { slug, position, title, summary, examples: JSON.stringify(examples), hash };
      if (await this.database.insertOnce('behaviours', row)) continue;
      await this.database.execute(
        'UPDATE behaviours SET position = ?, title = ?, summary = ?, examples = ?, hash = ? WHERE slug = ? AND hash <> ?',
        [position, title, summary, row.examples, hash, slug, hash],
      );
    }
    const kept = behaviours.map(({ slug }) => slug);
    const others = kept.length > 0 ? ` WHERE slug NOT IN (${slots(kept)})` : '';
    await this.database.execute(`DELETE FROM behaviours${others}`, kept);
  }
}
