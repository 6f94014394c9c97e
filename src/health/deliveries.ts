import { Injectable } from '@nestjs/common';
import { ChatChannelsRepository } from '../chat-channels/chat-channels.repository.js';
import type { OutboxCounts } from '../outbox/outbox-list.repository.js';
import { OutboxState } from '../outbox/outbox-state.js';
import type { WebhookCounts } from '../webhooks/webhook-queue.repository.js';
import { WebhookState } from '../webhooks/webhook-state.js';

/** Everything that leaves this installation: how much waits, and what went wrong. */
export interface DeliveryCounts {
  hasMailServer: boolean;
  email: OutboxCounts;
  chat: OutboxCounts;
  webhooks: WebhookCounts;
  brokenChats: number;
}

/** What is to be sent to people, chats and servers of others. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly outbox: OutboxState,
    private readonly webhooks: WebhookState,
    private readonly chats: ChatChannelsRepository,
  ) {}

  async read(): Promise<DeliveryCounts> {
    const [messages, webhooks, brokenChats] = await Promise.all([
      this.outbox.counts(),
      this.webhooks.counts(),
      this.chats.countBroken(),
    ]);
    return { hasMailServer: this.outbox.sender !== null, ...messages, webhooks, brokenChats };
  }
}
