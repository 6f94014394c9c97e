import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { TrackProgress } from './track-progress.js';
import { TrackProgressRepository } from './track-progress.repository.js';

const CHUNK = 500;
/** How far back the daily look goes: a night without a process is made up for. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/**
 * Nobody learns a thing twice: whoever is enrolled gets credit for what they did before. A completion and an enrolment
 * that were committed side by side cannot see each other, so a daily look over the last days finds what both missed.
 */
@Injectable()
export class EarnedCredit implements EventConsumer {
  readonly name = 'progress.earned-credit';
  readonly kinds = ['enrolments.enrolled', DAY_BEGAN];

  constructor(
    private readonly repository: TrackProgressRepository,
    private readonly tracks: TrackProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(event: StoredEvent): Promise<void> {
    const runId = event.payload.runId;
    if (event.kind !== DAY_BEGAN && typeof runId !== 'number') {
      throw new Error('News of enrolments does not say of which run.');
    }
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const next = async (after: number) =>
      typeof runId === 'number'
        ? await this.repository.openOfRun(runId, after, CHUNK)
        : await this.repository.openWithNewFacts(since, after, CHUNK);
    for (let chunk = await next(0); chunk.length > 0; chunk = await next(chunk.at(-1)?.position ?? 0)) {
      const ids = chunk.map(({ id }) => id);
      await this.transactions.run(() => this.tracks.settle(ids, this.clock.now()), { work: 'bulk' });
    }
  }
}
