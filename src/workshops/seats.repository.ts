import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';

/** The seats of sessions. Whoever counts or changes several things of one first takes it for themself until their run ends. */
@Injectable()
export class SeatsRepository {
  constructor(private readonly database: Database) {}

  /** Makes other runs wait that want to change these sessions; always before anything else is read. */
  async hold(sessionIds: readonly number[]): Promise<void> {
    const ids = sessionIds.toSorted((one, other) => one - other);
    await this.database.execute(
      `UPDATE workshop_sessions SET booked = booked WHERE id IN (${slots(ids)})`,
      ids,
    );
  }

  async free(sessionId: number): Promise<number> {
    const row = await this.database.first<{ free: number }>(
      'SELECT capacity - booked AS free FROM workshop_sessions WHERE id = ?',
      [sessionId],
    );
    return row?.free ?? 0;
  }

  /** Takes so many seats of a planned session, or none of them. */
  async take(sessionId: number, seats: number): Promise<boolean> {
    const sql = `UPDATE workshop_sessions SET booked = booked + ?
      WHERE id = ? AND state = 'planned' AND booked + ? <= capacity`;
    return (await this.database.execute(sql, [seats, sessionId, seats])) === 1;
  }

  /** As many are taken as there are bookings with a seat, after several changed at once. */
  async recount(sessionIds: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE workshop_sessions SET booked =
          (SELECT COUNT(*) FROM bookings b WHERE b.session_id = workshop_sessions.id AND b.status = 'booked')
        WHERE id IN (${slots(sessionIds)})`,
      sessionIds,
    );
  }

  async giveBack(sessionId: number, seats: number): Promise<void> {
    await this.database.execute('UPDATE workshop_sessions SET booked = booked - ? WHERE id = ?', [
      seats,
      sessionId,
    ]);
  }
}
