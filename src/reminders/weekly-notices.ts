import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Notices } from '../notifications/notices.js';
import { localDays } from './local-days.js';
import { assignmentWeekWords, teamWeekWords } from './reminder-words.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { WeeklyRepository } from './weekly.repository.js';

const A_PAGE = 500;
const DAY_MS = 86_400_000;
const MONDAY = 1;
/** After that a count of the week's beginning is stale. */
const WORTH_SAYING_MS = 4 * DAY_MS;
/** Whoever assigned something hears of it once people are later than that: first they are reminded, then their managers. */
const LONG_LATE_MS = 14 * DAY_MS;

/** On Monday, tells managers how many of those who report to them are late or due this week, and whoever assigned something how many are long late. */
@Injectable()
export class WeeklyNotices implements EventConsumer {
  readonly name = 'reminders.weekly';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: WeeklyRepository,
    private readonly notices: Notices,
    private readonly people: PeopleRepository,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    if ((await this.start.since(now)) > now) return;
    const zones = await this.people.timeZones(this.env.COMPANY_TIME_ZONE);
    for (const { day, weekday, zones: here } of localDays(zones, now)) {
      if (weekday !== MONDAY) continue;
      await this.tellManagers(here, day, now);
      await this.tellAssigners(here, day, now);
    }
  }

  private async tellManagers(zones: readonly string[], monday: Day, now: Date): Promise<void> {
    for (let afterId = 0; ;) {
      const managers = await this.repository.managers(zones, monday, now, afterId, A_PAGE);
      const last = managers.at(-1);
      if (last === undefined) return;
      afterId = last;
      const counts = await this.repository.owedBelow(managers, addDays(monday, 6), now);
      const notices = [...groupBy(counts, ({ personId }) => personId)].map(([personId, tracks]) => ({
        cause: `team-week:${personId}:${monday}`,
        personId,
        kind: 'team-week' as const,
        told: teamWeekWords(tracks),
        expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
      }));
      await this.transactions.run(() => this.notices.gather(notices));
    }
  }

  private async tellAssigners(zones: readonly string[], monday: Day, now: Date): Promise<void> {
    const since = new Date(now.getTime() - LONG_LATE_MS);
    const counts = await this.repository.lateOnAssigned(zones, monday, since, now);
    const notices = [...groupBy(counts, ({ personId }) => personId)].map(([personId, assignments]) => ({
      cause: `assignment-week:${personId}:${monday}`,
      personId,
      kind: 'assignment-week' as const,
      told: assignmentWeekWords(assignments),
      expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
    }));
    await this.transactions.run(() => this.notices.gather(notices));
  }
}
