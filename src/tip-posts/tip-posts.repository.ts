import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { Month } from '../tip-calendar/month.js';

/** A post as it is planned. */
export interface NewPost {
  chatChannelId: number;
  period: Month;
  tipVersionId: number;
  messageId: string;
}

/** Which chats got the tip of a month as a post. */
@Injectable()
export class TipPostsRepository {
  constructor(private readonly database: Database) {}

  /** Notes a post inside the caller's run; false where the chat has one of that month. */
  async insert(post: NewPost, now: Date): Promise<boolean> {
    return await this.database.insertOnce('tip_posts', {
      chat_channel_id: post.chatChannelId,
      period: post.period,
      tip_version_id: post.tipVersionId,
      message_id: post.messageId,
      planned_at: now,
    });
  }

  /** The posts of a month, by chat: the ids of their messages. */
  async ofMonth(period: Month): Promise<Map<number, string>> {
    const rows = await this.database.query<{ chatChannelId: number; messageId: string }>(
      'SELECT chat_channel_id AS chatChannelId, message_id AS messageId FROM tip_posts WHERE period = ?',
      [period],
    );
    return new Map(rows.map(({ chatChannelId, messageId }) => [chatChannelId, messageId]));
  }

  /** Takes away posts of months before, at most so many; returns how many there were. */
  async deleteBefore(period: Month, most: number): Promise<number> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM tip_posts WHERE period < ? ORDER BY period LIMIT ${Math.trunc(most)}`,
      [period],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM tip_posts WHERE id IN (${slots(ids)})`, ids);
  }

  /** Removed chats that neither a message nor a post names, at most so many. */
  async unnamedChats(most: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT c.id FROM chat_channels c WHERE c.status = 'removed'
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.chat_channel_id = c.id)
          AND NOT EXISTS (SELECT 1 FROM tip_posts t WHERE t.chat_channel_id = c.id) LIMIT ${Math.trunc(most)}`,
    );
    return rows.map(({ id }) => id);
  }
}
