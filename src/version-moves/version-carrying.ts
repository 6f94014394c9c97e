import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { TrackProgress } from '../progress/track-progress.js';
import { type VersionMove, VersionMoveRepository } from '../progress/version-move.repository.js';
import { type ChosenVersion, type UnderWayRow, VersionMovesRepository } from './version-moves.repository.js';
import { planMove } from './version-plan.js';

/** Plans moves from each version that somebody is on, and carries people over. */
@Injectable()
export class VersionCarrying {
  constructor(
    private readonly repository: VersionMovesRepository,
    private readonly moves: VersionMoveRepository,
    private readonly tracks: TrackProgress,
    private readonly clock: Clock,
  ) {}

  /** By the version that somebody of these is on, how they go on in the new one. */
  async plansFor(
    { id, underWay }: ChosenVersion,
    rows: readonly UnderWayRow[],
  ): Promise<Map<number, VersionMove>> {
    const after = await this.repository.contentOf(id);
    const plans = new Map<number, VersionMove>();
    for (const versionId of new Set(rows.map((row) => row.versionId))) {
      const plan = planMove(await this.repository.contentOf(versionId), after, underWay);
      if (plan) plans.set(versionId, plan);
    }
    return plans;
  }

  /** Carries these over inside the caller's run, and completes course and tracks where nothing is left to do; returns how many were moved. */
  async carry(rows: readonly UnderWayRow[], plan: VersionMove, course: string): Promise<number> {
    const at = this.clock.now();
    const moved = await this.moves.move(
      rows.map(({ id }) => id),
      plan,
      at,
    );
    if (moved.length === 0) return 0;
    const through = await this.moves.complete(moved, at);
    if (through.length > 0) await this.tracks.requirementsDone(through, [course], at);
    return moved.length;
  }
}
