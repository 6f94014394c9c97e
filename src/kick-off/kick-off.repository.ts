import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { KickOffContent } from './kick-off-files.js';

@Injectable()
export class KickOffRepository {
  constructor(private readonly database: Database) {}

  /** Every message, by slug; the folder holds a handful. */
  async list(): Promise<KickOffContent[]> {
    return await this.database.query(
      'SELECT slug, name, role, body, hash FROM kick_off_messages ORDER BY slug LIMIT 20',
    );
  }

  /** Puts these messages in the place of all that were there; to be called in a run. A repeat changes nothing. */
  async publish(messages: readonly KickOffContent[]): Promise<void> {
    for (const { slug, name, role, body, hash } of messages) {
      const isNew = await this.database.insertOnce('kick_off_messages', { slug, name, role, body, hash });
      if (isNew) continue;
      await this.database.execute(
        'UPDATE kick_off_messages SET name = ?, role = ?, body = ?, hash = ? WHERE slug = ? AND hash <> ?',
        [name, role, body, hash, slug, hash],
      );
    }
    const kept = messages.map(({ slug }) => slug);
    const others = kept.length > 0 ? ` WHERE slug NOT IN (${slots(kept)})` : '';
    await this.database.execute(`DELETE FROM kick_off_messages${others}`, kept);
  }
}
