import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { RecommendationsRepository } from '../recommendations/recommendations.repository.js';

/** Daily, ends what waits about people who are not here any more: no list shows it, so that nobody would ever decide. */
@Injectable()
export class RecommendationLapses implements EventConsumer {
  readonly name = 'recommending.lapses';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly repository: RecommendationsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    await this.transactions.run(() => this.repository.lapse(this.clock.now()));
  }
}
