import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import { DuplicateKeysRepository } from './duplicate-keys.repository.js';

const A_RUN = 500;

/** After every import, and hourly for whatever else changes people: looks anew at whoever changed, in short runs. */
@Injectable()
export class DuplicateKeysUpkeep implements EventConsumer {
  readonly name = 'duplicates.keys';
  readonly kinds = ['people.imported', HOUR_BEGAN];

  constructor(
    private readonly keys: DuplicateKeysRepository,
    private readonly people: PersonWritesRepository,
    private readonly transactions: Transactions,
  ) {}

  async consume(): Promise<void> {
    for (let after = 0; ;) {
      const changed = await this.keys.outdated(after, A_RUN);
      const last = changed.at(-1);
      if (last === undefined) break;
      await this.transactions.run(() => this.renew(changed), { work: 'bulk' });
      after = last;
    }
    for (;;) {
      const gone = await this.keys.orphans(A_RUN);
      if (gone.length === 0) return;
      await this.transactions.run(() => this.keys.remove(gone), { work: 'bulk' });
    }
  }

  private async renew(people: readonly number[]): Promise<void> {
    await this.people.takeTurns(people);
    await this.keys.renew(people);
  }
}
