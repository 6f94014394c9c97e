import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { StagedPeopleRepository } from '../people/staged-people.repository.js';
import { HR } from './import-book.service.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import type { PersonPlan } from './person-changes.js';

/** Puts plans down in short runs, so that applying them takes few statements and no reading of files. */
@Injectable()
export class StagingService {
  constructor(
    private readonly staged: StagedPeopleRepository,
    private readonly imports: PeopleImportsRepository,
    private readonly transactions: Transactions,
  ) {}

  async add(importId: number, plans: readonly PersonPlan[]): Promise<void> {
    if (plans.length === 0) return;
    const people = plans.map(({ staged, action }) => ({
      ...staged,
      publicId: action === 'new' ? publicId() : null,
    }));
    await this.transactions.run(() => this.staged.stage(importId, people), { work: 'bulk' });
  }

  /** Carries out what was put down and notes whom it concerned; inside a bulk run. */
  async apply(importId: number): Promise<void> {
    await this.staged.apply(importId, HR);
    for (const { from, to } of await this.staged.spans(importId)) {
      await this.imports.keepRows(importId, HR, from, to);
    }
  }

  /** Forgets everything that was put down: whoever calls holds the place of the one running import. */
  async clear(): Promise<void> {
    for (const importId of await this.staged.staged()) await this.forget(importId);
  }

  /** Forgets what was put down for an import; personal text does not stay behind. */
  async forget(importId: number): Promise<void> {
    for (const { from, to } of await this.staged.spans(importId)) {
      await this.transactions.run(() => this.staged.forget(importId, from, to), { work: 'bulk' });
    }
  }
}
