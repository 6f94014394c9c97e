import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Passes } from '../common/passes.js';
import { secretToken } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { WebhookPostman } from './webhook-postman.js';
import { type ClaimedDelivery, WebhookQueueRepository } from './webhook-queue.repository.js';

/** Longer than all calls of a claim may take together: 500 over twenty lines, fifteen seconds each. */
const LEASE_MS = 10 * 60_000;
const MOST_EACH = 10;
const LINES = 20;

/** Delivers what is due, a claim at a time; any number of processes share the work, and what one of them leaves behind another takes up. */
@Injectable()
export class WebhookDispatcher implements OnModuleDestroy {
  private readonly logger = new Logger(WebhookDispatcher.name);
  /** How long a claim holds. */
  leaseMs = LEASE_MS;
  private readonly passes = new Passes(
    () => this.carryOut(),
    (error) => this.logger.error({ err: error }, 'Delivering webhooks failed'),
  );

  constructor(
    private readonly queue: WebhookQueueRepository,
    private readonly postman: WebhookPostman,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Looks every few seconds from now on. */
  start(): void {
    this.passes.start();
  }

  /** Works until nothing is left that is due. */
  async drain(): Promise<void> {
    await this.passes.drain();
  }

  async onModuleDestroy(): Promise<void> {
    await this.passes.stop();
  }

  private async carryOut(): Promise<boolean> {
    const now = this.clock.now();
    if (await this.queue.hasLeft(now)) await this.transactions.run(() => this.queue.takeUpLeft(now));
    const ids = await this.queue.due(now, MOST_EACH);
    if (ids.length === 0) return false;
    const owner = secretToken();
    const leaseUntil = new Date(now.getTime() + this.leaseMs);
    await this.transactions.run(() => this.queue.claim(ids, owner, now, leaseUntil), {
      // Whatever came of it, the token tells what is ours.
      confirm: async () => 0,
    });
    await this.carryAll(await this.queue.claimed(owner), owner);
    return true;
  }

  private async carryAll(claimed: readonly ClaimedDelivery[], owner: string): Promise<void> {
    const left = [...claimed];
    const line = async () => {
      while (!this.passes.isStopping) {
        const delivery = left.shift();
        if (!delivery) return;
        await this.postman.carry(delivery, owner);
      }
    };
    await Promise.all(Array.from({ length: Math.min(LINES, left.length) }, line));
    if (left.length > 0)
      await this.transactions.run(() =>
        this.queue.release(
          left.map(({ id }) => id),
          owner,
        ),
      );
  }
}
