import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { StagedRelease } from '../staged-release/staged-release.js';
import { localDays } from './local-days.js';
import { releasedWords } from './reminder-words.js';
import {
  type Around,
  type Opening,
  type OpeningPart,
  releaseCause,
  ReleasesRepository,
  type Way,
  WAYS,
} from './releases.repository.js';

const A_PAGE = 500;
/** An opening that its day missed, since nothing ran, may still be told so many days later. */
const LATE_BY_DAYS = 2;
const WORTH_SAYING_MS = 14 * 86_400_000;

/** A part that has opened, with the day by which it is due. */
interface OpenedPart extends OpeningPart {
  partDueOn: string | null;
}

/** Every hour, tells people at work which later parts of their tracks have opened where they are; a repeat says nothing twice. */
@Injectable()
export class ReleaseNotices implements EventConsumer {
  readonly name = 'reminders.released';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: ReleasesRepository,
    private readonly release: StagedRelease,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    const since = await this.start.since(now);
    const openings = since > now ? [] : await this.repository.openings();
    if (openings.length === 0) return;
    for (const { day, zones } of localDays(await this.repository.zones(), now)) {
      const days = Array.from({ length: LATE_BY_DAYS + 1 }, (_, late) => addDays(day, -late));
      for (const opening of openings)
        for (const way of WAYS) await this.tellAll(opening, way, { zones, days, now }, since);
    }
  }

  private async tellAll(opening: Opening, way: Way, around: Around, since: Date): Promise<void> {
    const ids = await this.repository.mayOpen(opening, way, around);
    for (let start = 0; start < ids.length; start += A_PAGE) {
      const some = ids.slice(start, start + A_PAGE);
      const parts = await this.repository.partsOf(some, opening.opensOnDay, around.now);
      const opened = await this.openedOf(parts, around, since);
      const notices = [...groupBy(opened, releaseCause)].map(([cause, theirs]) =>
        noticeOf(cause, theirs, around.now),
      );
      if (notices.length > 0) await this.transactions.run(() => this.notices.gather(notices));
    }
  }

  /** Those of these parts that opened on the days around, and not before anything was said. */
  private async openedOf(
    parts: readonly OpeningPart[],
    { days }: Around,
    since: Date,
  ): Promise<OpenedPart[]> {
    const dates = await this.release.datesOf(parts);
    return parts.flatMap((part, index) => {
      const { opensOn, opensAt, dueOn } = dates[index] ?? {};
      if (!opensOn || !opensAt || opensAt < since || !days.includes(opensOn)) return [];
      return [{ ...part, partDueOn: dueOn ?? part.dueOn }];
    });
  }
}

function noticeOf(cause: string, parts: readonly OpenedPart[], now: Date) {
  const [first] = parts;
  if (!first) throw new Error('Nothing that opened was to be told.');
  const { personId, enrolmentId, publicId, trackTitle } = first;
  return {
    cause,
    personId,
    kind: 'released' as const,
    aboutId: enrolmentId,
    told: releasedWords(
      { publicId, title: trackTitle },
      parts.map(({ title, minutes, partDueOn }) => ({ title, minutes, dueOn: partDueOn })),
    ),
    expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
  };
}
