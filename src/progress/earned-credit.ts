import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { CREDIT_TAKEN_BACK } from '../enrolment-decisions/decision-acts.js';
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
 * that were committed side by side cannot see each other, so a daily look over the last days finds what both missed. Whoever finished
 * the work while an equal completion elsewhere stood for it has completed it when that is taken back.
 */
@Injectable()
export class EarnedCredit implements EventConsumer {
  readonly name = 'progress.earned-credit';
  readonly kinds = ['enrolments.enrolled', DAY_BEGAN, CREDIT_TAKEN_BACK];

  constructor(
    private readonly repository: TrackProgressRepository,
    private readonly tracks: TrackProgress,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(event: StoredEvent): Promise<void> {
    if (event.kind === CREDIT_TAKEN_BACK)
      return await this.settle([event.subjectId].filter((id) => id !== null));
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
      await this.settle(chunk.map(({ id }) => id));
    }
  }

  private async settle(ids: readonly number[]): Promise<void> {
    await this.transactions.run(() => this.tracks.settle(ids, this.clock.now()), { work: 'bulk' });
  }
}
