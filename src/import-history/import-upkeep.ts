import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN, HOUR_BEGAN } from '../events/ticker.js';
import { StagedPeopleRepository } from '../staged-people/staged-people.repository.js';
import { ImportRunsRepository } from './import-runs.repository.js';
import { KeptFindings } from '../import-findings/kept-findings.js';

/** Hourly, imports of dead processes are ended and what they put down is forgotten; daily, rows that were kept long enough. */
@Injectable()
export class ImportUpkeep implements EventConsumer {
  readonly name = 'import-history.upkeep';
  readonly kinds = [HOUR_BEGAN, DAY_BEGAN];

  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly staged: StagedPeopleRepository,
    private readonly findings: KeptFindings,
    private readonly transactions: Transactions,
  ) {}

  async consume({ kind }: StoredEvent): Promise<void> {
    if (kind === DAY_BEGAN) {
      await this.findings.forgetOld();
      return;
    }
    await this.transactions.run(() => this.runs.endDead());
    const staged = await this.staged.importIds();
    // Asked second: whoever staged before and does not run now never will.
    const running = new Set(await this.runs.running());
    for (const id of staged) if (!running.has(id)) await this.staged.forget(id);
  }
}
