import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { addToMonth, monthAt } from '../tip-calendar/month.js';
import { TipDeliveriesRepository } from './tip-deliveries.repository.js';

/** Daily, forgets tips that were given out more than the months of `KEEP_DELIVERIES_MONTHS` ago, with their answers (docs/privacy.md). */
@Injectable()
export class TipDeliveriesRetention implements EventConsumer {
  readonly name = 'tip-deliveries.retention';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly deliveries: TipDeliveriesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const month = monthAt(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    const first = addToMonth(month, -this.env.KEEP_DELIVERIES_MONTHS);
    await inShortRuns(this.transactions, (most) => this.deliveries.deleteAnswersBefore(first, most));
    await inShortRuns(this.transactions, (most) => this.deliveries.deleteBefore(first, most));
  }
}
