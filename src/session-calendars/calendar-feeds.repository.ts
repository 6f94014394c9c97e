import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import { NOT_MERGED } from '../people/visible-people.js';

/** The addresses by which calendars follow sessions. */
@Injectable()
export class CalendarFeedsRepository {
  constructor(private readonly database: Database) {}

  /** Since when somebody has an address; null without one. */
  async madeAt(personId: number): Promise<Date | null> {
    const row = await this.database.first<{ madeAt: Date | string }>(
      'SELECT made_at AS madeAt FROM calendar_feeds WHERE person_id = ? AND token_hash IS NOT NULL',
      [personId],
    );
    return row && instant(row.madeAt);
  }

  /** Gives somebody an address, in place of the one that they had; returns whether it is their first. */
  async put(personId: number, tokenHash: string, now: Date): Promise<boolean> {
    const row = { person_id: personId, token_hash: tokenHash, made_at: now };
    if (await this.database.insertOnce('calendar_feeds', row)) return true;
    const sql = 'UPDATE calendar_feeds SET token_hash = ?, made_at = ? WHERE person_id = ?';
    await this.database.execute(sql, [tokenHash, now, personId]);
    return false;
  }

  /** Returns whether there was one. */
  async remove(personId: number): Promise<boolean> {
    return (await this.database.execute('DELETE FROM calendar_feeds WHERE person_id = ?', [personId])) > 0;
  }

  /** Whose an address is; null where it is nobody's, or its person was erased, has left or is locked out. */
  async personOf(tokenHash: string, now: Date): Promise<number | null> {
    const row = await this.database.first<{ personId: number }>(
      `SELECT f.person_id AS personId FROM calendar_feeds f JOIN persons p ON p.id = f.person_id
        WHERE f.token_hash = ? AND p.erased_at IS NULL AND ${NOT_MERGED}
          AND (SELECT MAX(sp.ends_at) FROM service_periods sp WHERE sp.person_id = p.id) > ?
          AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.disabled_at IS NOT NULL)`,
      [tokenHash, now],
    );
    return row?.personId ?? null;
  }
}
