import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { Moving } from '../moves/moving.js';
import { PersonWritesRepository } from '../people/person-writes.repository.js';
import type { MergeView } from './dto/merge.view.js';
import { MergePreview, type MergeWish } from './merge-preview.js';
import { mergeErrors } from './merges.errors.js';
import { Merging } from './merging.js';

/** Says what merging two records of one person would do, and does it. */
@Injectable()
export class MergesService {
  constructor(
    private readonly previews: MergePreview,
    private readonly writes: PersonWritesRepository,
    private readonly merging: Merging,
    private readonly moving: Moving,
    private readonly transactions: Transactions,
  ) {}

  /** Throws what `MergePreview.look` throws. */
  async preview(wish: MergeWish, actor: number): Promise<MergeView> {
    return (await this.previews.look(wish, actor)).view;
  }

  /**
   * Merges in one run. Throws as `preview`, and `MERGE_BLOCKED` with all that stands against it, `IMPORT_RUNNING` beside an
   * import, `LAST_ADMIN` where nobody could administer any more.
   */
  async merge(wish: MergeWish, actor: number): Promise<MergeView> {
    const { kept, merged, view } = await this.previews.look(wish, actor);
    const pair = { keptId: kept.id, mergedId: merged.id };
    const done = await this.transactions.run(
      async () => {
        // Before anything is read in the run, so that nobody is erased or merged after they were looked at.
        await this.writes.takeTurns([kept.id, merged.id]);
        await this.moving.begin();
        return await this.mergeNow(wish, actor);
      },
      {
        work: 'bulk',
        confirm: async () => ((await this.previews.isDone(pair)) ? { ...view, isDone: true } : null),
      },
    );
    await this.moving.tidy();
    return done;
  }

  private async mergeNow(wish: MergeWish, actor: number): Promise<MergeView> {
    const { kept, merged, view } = await this.previews.look(wish, actor);
    if (view.blockers.length > 0) throw mergeErrors.blocked(view.blockers);
    await this.merging.merge(kept, merged, actor);
    return { ...view, isDone: true };
  }
}
