import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { inShortRuns } from '../database/short-runs.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { TrackFeedbackRepository } from './track-feedback.repository.js';

/** Daily, forgets what was said of tracks more than the months of `KEEP_TRACK_FEEDBACK_MONTHS` ago (docs/privacy.md). */
@Injectable()
export class TrackFeedbackRetention implements EventConsumer {
  readonly name = 'track-feedback.retention';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly feedback: TrackFeedbackRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = DateTime.fromJSDate(this.clock.now(), { zone: 'utc' });
    const before = now.minus({ months: this.env.KEEP_TRACK_FEEDBACK_MONTHS }).toJSDate();
    await inShortRuns(this.transactions, (most) => this.feedback.deleteBefore(before, most));
  }
}
