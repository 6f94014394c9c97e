import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { QUARTER_BEGAN } from '../events/ticker.js';
import { Notices } from '../notifications/notices.js';
import { EnrolledRepository, type NewEnrolment, type Stretch } from './enrolled.repository.js';
import { enrolledWords } from './reminder-words.js';
import { NoticesStart } from '../notifications/notices-start.js';

const A_PAGE = 1_000;
const QUARTER_MS = 15 * 60_000;
/** A run that has been under way for longer was left behind by a process that ended. */
const UNDER_WAY_MS = 3_600_000;
/** For so long after it began, new work is looked for that was not told. */
const NEW_FOR_DAYS = 7;
const DAY_MS = 86_400_000;
const WORTH_SAYING_MS = 30 * DAY_MS;

/**
 * Every quarter of an hour, tells people what is new for them, all that came since the last time in one notice. A notice covers what began before
 * its time, so that a repeat finds nothing untold; while people are being enrolled it waits, since another track may follow.
 */
@Injectable()
export class EnrolledNotices implements EventConsumer {
  readonly name = 'reminders.enrolled';
  readonly kinds = [QUARTER_BEGAN];

  constructor(
    private readonly repository: EnrolledRepository,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    const since = await this.start.since(now);
    if (since > now || (await this.repository.isEnrolling(new Date(now.getTime() - UNDER_WAY_MS)))) return;
    // The same for every process within a quarter, so that the cause is the same as well.
    const until = new Date(Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS);
    const from = new Date(Math.max(since.getTime(), until.getTime() - NEW_FOR_DAYS * DAY_MS));
    for (const runId of await this.repository.runsSince(from))
      await this.tellAll((afterId) => this.repository.enrolledBy(runId, afterId, A_PAGE), { from, until });
    const today = dayOf(until, this.env.COMPANY_TIME_ZONE);
    // A day more on either side for those whose calendar is ahead or behind.
    const days = { from: addDays(today, -NEW_FOR_DAYS - 1), to: addDays(today, 1) };
    await this.tellAll((afterId) => this.repository.beginning(days, afterId, A_PAGE), { from, until });
  }

  private async tellAll(
    next: (afterId: number) => Promise<{ id: number; personId: number }[]>,
    stretch: Stretch,
  ): Promise<void> {
    for (let afterId = 0; ;) {
      const page = await next(afterId);
      const last = page.at(-1);
      if (!last) return;
      afterId = last.id;
      const personIds = [...new Set(page.map(({ personId }) => personId))];
      const untold = await this.repository.untold(personIds, stretch);
      if (untold.length === 0) continue;
      const notices = [...groupBy(untold, ({ personId }) => personId)].map(([personId, tracks]) =>
        noticeOf(personId, tracks, stretch.until),
      );
      await this.transactions.run(() => this.notices.gather(notices));
    }
  }
}

function noticeOf(personId: number, tracks: readonly NewEnrolment[], sayAt: Date) {
  const [first, ...others] = tracks;
  return {
    cause: `enrolled:${personId}:${sayAt.toISOString().slice(0, 16)}`,
    personId,
    kind: 'enrolled' as const,
    ...(first && others.length === 0 && { aboutId: first.enrolmentId }),
    told: enrolledWords(tracks),
    sayAt,
    expiresAt: new Date(sayAt.getTime() + WORTH_SAYING_MS),
  };
}
