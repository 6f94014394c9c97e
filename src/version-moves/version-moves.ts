import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { COURSES_PUBLISHED } from '../content/content-publishing.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { VersionCarrying } from './version-carrying.js';
import { type ChosenVersion, type UnderWayRow, VersionMovesRepository } from './version-moves.repository.js';

/** People moved in one run: short enough that nobody who learns meanwhile waits long. */
const CHUNK = 500;
/** How far back the daily look goes. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/**
 * Does what publishing chose for those under way. Whoever began a course in the moment of its publishing may have been missed, and two
 * versions may have been carried out side by side, so a daily look over the last days finds who is left.
 */
@Injectable()
export class VersionMoves implements EventConsumer {
  readonly name = 'courses.under-way';
  readonly kinds = [COURSES_PUBLISHED, DAY_BEGAN];

  constructor(
    private readonly repository: VersionMovesRepository,
    private readonly carrying: VersionCarrying,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async consume({ kind, payload }: StoredEvent): Promise<void> {
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const versions =
      kind === DAY_BEGAN
        ? await this.repository.movingSince(since)
        : await Promise.all(idsIn(payload).map((id) => this.repository.version(id)));
    for (const version of versions) if (version && version.underWay !== 'keep') await this.carryOut(version);
  }

  /** Moves everybody who is under way on an earlier version; may be repeated, and done by two at once. */
  private async carryOut(version: ChosenVersion): Promise<void> {
    const next = (after: number) => this.repository.underWayBefore(version, after, CHUNK);
    for (let chunk = await next(0); chunk.length > 0; chunk = await next(chunk.at(-1)?.id ?? 0)) {
      const rows: readonly UnderWayRow[] = chunk;
      const plans = await this.carrying.plansFor(version, rows);
      await this.transactions.run(
        async () => {
          const byVersion = groupBy(rows, ({ versionId }) => versionId);
          let people = 0;
          for (const [from, ones] of byVersion) {
            const plan = plans.get(from);
            if (plan) people += await this.carrying.carry(ones, plan, version.slug);
          }
          if (people === 0) return;
          await this.audit.record({
            actor: 'system',
            action: 'courses.under-way-moved',
            subject: { type: 'course', id: version.courseId },
            facts: { course: version.slug, version: version.number, underWay: version.underWay, people },
          });
        },
        { work: 'bulk' },
      );
    }
  }
}

/** The ids that news of publishing names. */
function idsIn(payload: StoredEvent['payload']): number[] {
  const ids: unknown = payload.courseVersionIds;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'number') : [];
}
