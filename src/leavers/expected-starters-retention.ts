import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { LeaversRepository } from './leavers.repository.js';

/** Daily, forgets whom full exports named before their first day: since then everybody of their source is missed (docs/privacy.md). */
@Injectable()
export class ExpectedStartersRetention implements EventConsumer {
  readonly name = 'leavers.expected-starters';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly leavers: LeaversRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const today = dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
    await inShortRuns(this.transactions, (most) => this.leavers.forgetBegun(today, most));
  }
}
