import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';

/** Tries that failed, or are under way, by bucket. */
@Injectable()
export class SignInLimitsRepository {
  constructor(private readonly database: Database) {}

  /** When the open windows of these buckets end; buckets without one are left out. */
  async openWindows(buckets: readonly string[], now: Date): Promise<Map<string, Date>> {
    const rows = await this.database.query<{ bucket: string; endsAt: Date | string }>(
      `SELECT bucket, window_ends_at AS endsAt FROM sign_in_limits
        WHERE bucket IN (${slots(buckets)}) AND window_ends_at > ?`,
      [...buckets, now],
    );
    return new Map(rows.map(({ bucket, endsAt }) => [bucket, instant(endsAt)]));
  }

  /** Opens a window for the bucket unless one is open. */
  async openWindow(bucket: string, now: Date, endsAt: Date): Promise<void> {
    await this.database.insertOnce('sign_in_limits', { bucket, failures: 0, window_ends_at: endsAt });
    await this.database.execute(
      'UPDATE sign_in_limits SET failures = 0, window_ends_at = ? WHERE bucket = ? AND window_ends_at <= ?',
      [endsAt, bucket, now],
    );
  }

  /** Counts a try unless as many as allowed were counted; one statement, so that tries at once cannot slip through. */
  async count(bucket: string, allowed: number): Promise<boolean> {
    const sql = 'UPDATE sign_in_limits SET failures = failures + 1 WHERE bucket = ? AND failures < ?';
    return (await this.database.execute(sql, [bucket, allowed])) === 1;
  }

  /** Takes one counted try back. */
  async giveBack(bucket: string): Promise<void> {
    await this.database.execute(
      'UPDATE sign_in_limits SET failures = failures - 1 WHERE bucket = ? AND failures > 0',
      [bucket],
    );
  }

  async forget(bucket: string): Promise<void> {
    await this.database.execute('UPDATE sign_in_limits SET failures = 0 WHERE bucket = ?', [bucket]);
  }

  async removeClosed(now: Date): Promise<void> {
    await this.database.execute('DELETE FROM sign_in_limits WHERE window_ends_at <= ?', [now]);
  }
}
