import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { OutboxListRepository } from '../outbox/outbox-list.repository.js';
import { NoticesRepository } from './notices.repository.js';

/** Daily, deletes notices and messages older than the months of `KEEP_DELIVERIES_MONTHS` (docs/privacy.md). */
@Injectable()
export class NoticesRetention implements EventConsumer {
  readonly name = 'notifications.retention';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly notices: NoticesRepository,
    private readonly outbox: OutboxListRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' });
    const before = now.minus({ months: this.env.KEEP_DELIVERIES_MONTHS }).toJSDate();
    // Notices first: a message is never older than what it says.
    for (const rows of [this.notices, this.outbox])
      await inShortRuns(this.transactions, (most) => rows.deleteBefore(before, most));
  }
}
