import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { AttemptsRepository } from './attempts.repository.js';

/** Daily, forgets answers that were kept for the months of `KEEP_ATTEMPTS_MONTHS` (docs/privacy.md); what they earned stays. */
@Injectable()
export class AttemptsRetention implements EventConsumer {
  readonly name = 'attempts.retention';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' });
    const before = now.minus({ months: this.env.KEEP_ATTEMPTS_MONTHS }).toJSDate();
    await inShortRuns(this.transactions, (most) => this.attempts.deleteBefore(before, most));
  }
}
