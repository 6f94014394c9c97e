import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { EnrolmentChangesRepository } from '../enrolments/enrolment-changes.repository.js';
import type { MergedPair } from '../people/merged-people.repository.js';
import { TrackProgress } from '../progress/track-progress.js';
import { MergedLearningRepository } from './merged-learning.repository.js';
import { unitedCycles, unitedEnrolments } from './united-cycles.js';

const NOTE = 'Both records of this person were on this track; the other enrolment counts.';

/** What two records learnt, as one: whatever either did counts, once; belongs inside the merge's run. */
@Injectable()
export class MergedLearning {
  constructor(
    private readonly learning: MergedLearningRepository,
    private readonly enrolments: EnrolmentChangesRepository,
    private readonly tracks: TrackProgress,
    private readonly clock: Clock,
  ) {}

  /** Everything becomes the kept record's; the service periods are united before. */
  async unite(pair: MergedPair, actor: number): Promise<void> {
    await this.learning.take('course_progress', unitedCycles(await this.learning.courses(pair)), pair);
    await this.learning.take('requirement_records', unitedCycles(await this.learning.records(pair)), pair);
    await this.uniteEnrolments(pair, actor);
    await this.learning.takeCompletions(pair);
    await this.tracks.settle(await this.learning.openEnrolmentsOf(pair.keptId), this.clock.now());
  }

  private async uniteEnrolments(pair: MergedPair, actor: number): Promise<void> {
    const rows = await this.learning.enrolments(pair);
    const history = unitedEnrolments(rows);
    const worse = new Set(history.map(({ id }) => id));
    const open = rows.filter(({ id, isOpen }) => isOpen && worse.has(id)).map(({ id }) => id);
    if (open.length > 0) await this.withdraw(open, actor);
    await this.learning.supersede(history);
    await this.learning.take('enrolments', history, pair);
  }

  private async withdraw(ids: readonly number[], actor: number): Promise<void> {
    const now = this.clock.now();
    await this.enrolments.end(ids, 'withdrawn');
    await this.enrolments.endReasons(ids, 'withdrawn', now);
    await this.enrolments.followInPeriods(ids, now, { note: NOTE, changedBy: actor });
  }
}
