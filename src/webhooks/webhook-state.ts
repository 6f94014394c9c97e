import { Injectable } from '@nestjs/common';
import { type WebhookCounts, WebhookQueueRepository } from './webhook-queue.repository.js';

/** How much waits, and what was given up, for whoever watches the installation. */
@Injectable()
export class WebhookState {
  constructor(private readonly queue: WebhookQueueRepository) {}

  async counts(): Promise<WebhookCounts> {
    return await this.queue.counts();
  }
}
