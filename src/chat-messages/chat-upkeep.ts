import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { ChatChannelsRepository } from '../chat-channels/chat-channels.repository.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';

/** Daily, forgets the own chats of people who have left (docs/privacy.md). */
@Injectable()
export class ChatUpkeep implements EventConsumer {
  readonly name = 'chat-messages.upkeep';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly chats: ChatChannelsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    await this.transactions.run(() => this.chats.removeOfLeavers(this.clock.now()));
  }
}
