import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { WebhookEndpointsRepository } from '../webhook-endpoints/webhook-endpoints.repository.js';
import { WebhookLogRepository } from './webhook-log.repository.js';

/** For so long the log is kept (docs/privacy.md). */
const KEPT_MS = 30 * 86_400_000;

/** Every hour, forgets secrets whose overlap is over, what waits for removed endpoints, and the log of more than 30 days ago. */
@Injectable()
export class WebhookUpkeep implements EventConsumer {
  readonly name = 'webhooks.upkeep';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly log: WebhookLogRepository,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    const before = new Date(now.getTime() - KEPT_MS);
    const removed = await this.endpoints.removed();
    await this.transactions.run(async () => {
      await this.endpoints.forgetOldSecrets(now);
      await this.log.drop(removed, now);
    });
    await inShortRuns(this.transactions, (most) => this.log.deleteAttempts(before, most));
    await inShortRuns(this.transactions, (most) => this.log.deleteDeliveries(before, most));
    await inShortRuns(this.transactions, (most) => this.log.deleteMessages(before, most));
    const named = await this.log.named(removed);
    await this.transactions.run(() => this.endpoints.delete(removed.filter((id) => !named.has(id))));
  }
}
