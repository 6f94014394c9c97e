import { Injectable } from '@nestjs/common';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { EventLog } from '../events/event-log.js';
import { PlacementsRepository } from '../people/placements.repository.js';
import type { MoveSet, StoredMove } from '../planned-moves/planned-moves.repository.js';
import { ReportingLinesRepository } from '../reporting-lines/reporting-lines.repository.js';
import { inChunks } from '../reporting-lines/reporting-lines.js';
import { movedPeriods } from './moved-periods.js';
import { MoveGroupsRepository } from './move-groups.repository.js';
import { moveErrors } from './moves.errors.js';

/** Some people stand elsewhere by a move, which is the subject; told each time that it takes effect for some. */
export const MOVED = 'people.moved';

/** Lets moves take effect, inside the caller's run. */
@Injectable()
export class Moving {
  constructor(
    private readonly placements: PlacementsRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly groups: MoveGroupsRepository,
    private readonly events: EventLog,
    private readonly env: Env,
  ) {}

  /** The first act of a run that moves people: keeps other moves out. Throws `IMPORT_RUNNING`. */
  async begin(): Promise<void> {
    await this.lines.hold();
    if (await this.groups.isImportRunning()) throw moveErrors.importRunning();
  }

  /** The circle that would come about if these people reported to a manager from a day on, or null. */
  async circle(personIds: ReadonlySet<number>, managerId: number, day: Day): Promise<number[] | null> {
    const way = await this.groups.wayUp(managerId, day);
    const end = way.findIndex((id) => personIds.has(id));
    const [mover] = end < 0 ? [] : way.slice(end);
    return mover === undefined ? null : [mover, ...way.slice(0, end + 1)];
  }

  /**
   * Moves people now and returns those who stand elsewhere than before. Nothing in the placements begins later than today, so that
   * what is open is always today's.
   */
  async take({ id, fromOn, set }: StoredMove, personIds: readonly number[], now: Date): Promise<number[]> {
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const { changed, movedLines } = await this.place(personIds, fromOn < today ? fromOn : today, set);
    await this.lines.follow(movedLines);
    if (changed.length > 0)
      await this.events.record({ kind: MOVED, subjectId: id, payload: { people: changed.length } });
    return changed;
  }

  private async place(people: readonly number[], from: Day, set: MoveSet) {
    const changed: number[] = [];
    const movedLines: number[] = [];
    for (const ids of inChunks(people)) {
      const edits = [...(await this.placements.after(ids, from))].map(([personId, periods]) => ({
        personId,
        ...movedPeriods(periods, from, set),
      }));
      await this.placements.edit(edits, from);
      const touched = edits.filter((edit) => edit.split !== null || edit.changed.length > 0);
      changed.push(...touched.map(({ personId }) => personId));
      movedLines.push(...edits.filter(({ movesLine }) => movesLine).map(({ personId }) => personId));
    }
    return { changed, movedLines };
  }

  /** Takes away what a move left behind it, once its run is committed. */
  async tidy(): Promise<void> {
    await this.lines.deleteOld();
  }
}
