import { Injectable } from '@nestjs/common';
import { MergedBookings } from '../merged-rows/merged-bookings.js';
import { MergedHistories } from '../merged-rows/merged-histories.js';
import { MergedLearning } from '../merged-rows/merged-learning.js';
import { MergedRowsRepository } from '../merged-rows/merged-rows.repository.js';
import { type MergeRecord, MergedPeopleRepository } from '../people/merged-people.repository.js';
import { MergeClosing } from './merge-closing.js';

/** Merges one record into another, inside the caller's run, which keeps imports, moves and other merges out. */
@Injectable()
export class Merging {
  constructor(
    private readonly people: MergedPeopleRepository,
    private readonly histories: MergedHistories,
    private readonly learning: MergedLearning,
    private readonly bookings: MergedBookings,
    private readonly rows: MergedRowsRepository,
    private readonly closing: MergeClosing,
  ) {}

  /** Throws `LAST_ADMIN` where nobody could administer any more. */
  async merge(kept: MergeRecord, merged: MergeRecord, actor: number): Promise<void> {
    const pair = { keptId: kept.id, mergedId: merged.id };
    await this.people.mark(pair);
    await this.people.takeEmail(kept, merged.email);
    const reports = await this.histories.reportsOf(merged.id);
    await this.histories.unite(pair, kept.timeZone);
    await this.learning.unite(pair, actor);
    await this.bookings.unite(pair);
    // While the merged record still has its rights, since the last admin is found by them.
    await this.closing.close(merged.id, actor);
    await this.rows.follow(pair);
    await this.histories.followLines(pair, reports);
    await this.closing.note(kept, merged, actor);
  }
}
