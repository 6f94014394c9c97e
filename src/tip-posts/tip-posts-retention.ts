import { Injectable } from '@nestjs/common';
import { ChatChannelsRepository } from '../chat-channels/chat-channels.repository.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { addToMonth, monthAt } from '../tip-calendar/month.js';
import { TipPostsRepository } from './tip-posts.repository.js';

/** Daily, forgets posts of more than the months of `KEEP_DELIVERIES_MONTHS` ago, and removed chats that nothing names any more (docs/privacy.md). */
@Injectable()
export class TipPostsRetention implements EventConsumer {
  readonly name = 'tip-posts.retention';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly posts: TipPostsRepository,
    private readonly chats: ChatChannelsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const month = monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const first = addToMonth(month, -this.env.KEEP_DELIVERIES_MONTHS);
    await inShortRuns(this.transactions, (most) => this.posts.deleteBefore(first, most));
    await inShortRuns(this.transactions, async (most) => {
      const unnamed = await this.posts.unnamedChats(most);
      await this.chats.delete(unnamed);
      return unnamed.length;
    });
  }
}
