import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import type { EventConsumer } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { PeopleRepository } from '../people/people.repository.js';
import { localDays } from '../reminders/local-days.js';
import { ThanksPromptsRepository } from './thanks-prompts.repository.js';

const A_PAGE = 500;
const DAY_MS = 86_400_000;
const MONDAY = 1;
/** So long without thanks to anybody of one's line is long. */
const QUIET_MS = 30 * DAY_MS;
/** By the end of the week another Monday is near. */
const WORTH_SAYING_MS = 4 * DAY_MS;

const TOLD = { message: 'thanks-prompt', values: {}, path: '/thanks' } as const;

/** On Monday, asks managers who thanked nobody of their line for thirty days whether there is somebody; once a week at most, and whoever does not want it keeps it out of the mail. */
@Injectable()
export class ThanksPrompts implements EventConsumer {
  readonly name = 'thanks-prompts.weekly';
  readonly kinds = [HOUR_BEGAN];

  constructor(
    private readonly repository: ThanksPromptsRepository,
    private readonly notices: Notices,
    private readonly people: PeopleRepository,
    private readonly start: NoticesStart,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume(): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - QUIET_MS);
    // An installation that is younger has had no time for thanks.
    if ((await this.start.since(now)) > since) return;
    const zones = await this.people.timeZones(this.env.COMPANY_TIME_ZONE);
    for (const { day: monday, weekday, zones: here } of localDays(zones, now))
      if (weekday === MONDAY) await this.ask(here, { monday, now, since });
  }

  private async ask(
    zones: readonly string[],
    time: { monday: string; now: Date; since: Date },
  ): Promise<void> {
    const expiresAt = new Date(time.now.getTime() + WORTH_SAYING_MS);
    for (let afterId = 0; ;) {
      const quiet = await this.repository.quietManagers(zones, time, afterId, A_PAGE);
      const last = quiet.at(-1);
      if (last === undefined) return;
      afterId = last;
      const notices = quiet.map((personId) => ({
        cause: `thanks-prompt:${personId}:${time.monday}`,
        personId,
        kind: 'thanks-prompt' as const,
        told: TOLD,
        expiresAt,
      }));
      await this.transactions.run(() => this.notices.gather(notices));
    }
  }
}
