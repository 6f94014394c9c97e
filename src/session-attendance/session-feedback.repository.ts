import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';

export interface SessionAnswer {
  rating: number;
  remark: string | null;
}

@Injectable()
export class SessionFeedbackRepository {
  constructor(private readonly database: Database) {}

  async find(sessionId: number, personId: number): Promise<SessionAnswer | null> {
    return await this.database.first(
      'SELECT rating, remark FROM session_feedback WHERE session_id = ? AND person_id = ?',
      [sessionId, personId],
    );
  }

  /** Stores what somebody says, once. */
  async say(sessionId: number, personId: number, answer: SessionAnswer, at: Date): Promise<void> {
    await this.database.insertOnce('session_feedback', {
      public_id: publicId(),
      session_id: sessionId,
      person_id: personId,
      ...answer,
      sent_at: at,
    });
  }

  async count(sessionId: number): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM session_feedback WHERE session_id = ?',
      [sessionId],
    );
    return Number(row?.count ?? 0);
  }

  /** The first so many answers, in an order that says nothing of who gave them or when. */
  async first(sessionId: number, most: number): Promise<SessionAnswer[]> {
    return await this.database.query(
      `SELECT rating, remark FROM (SELECT f.rating, f.remark, f.public_id FROM session_feedback f
         WHERE f.session_id = ? ORDER BY f.id LIMIT ${Math.trunc(most)}) told ORDER BY public_id`,
      [sessionId],
    );
  }
}
