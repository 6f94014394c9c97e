import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { PersonImagesRepository } from '../people/person-images.repository.js';

const DAY_MS = 24 * 3_600_000;

/** Daily, forgets what imports replaced that were applied too long ago to be undone (`UNDO_IMPORT_DAYS`). */
@Injectable()
export class UndoRetention implements EventConsumer {
  readonly name = 'import-undo.forget';
  readonly kinds = [DAY_BEGAN];

  constructor(
    private readonly images: PersonImagesRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - this.env.UNDO_IMPORT_DAYS * DAY_MS);
    for (const id of await this.images.importsBefore(before))
      await this.transactions.run(() => this.images.forget(id), { work: 'bulk' });
  }
}
