import { Injectable } from '@nestjs/common';
import { BadgeEvidence } from '../badge-evidence/badge-evidence.js';
import type { Criterion } from '../badge-criteria/criterion.js';
import { BADGES_PUBLISHED, Badges } from '../badges/badges.js';
import type { BadgeRow } from '../badges/badges.repository.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { EventConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { KUDOS_GIVEN } from '../kudos/kudos.service.js';
import { Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { TRACK_COMPLETED } from '../progress/track-progress.js';
import { badgeNotice } from './award-words.js';
import { AwardsRepository } from './awards.repository.js';

/** News that badges were given: `{ awardIds }`. */
export const BADGES_AWARDED = 'badges.awarded';

const A_PAGE = 500;

/**
 * Gives badges to whoever has earned them: at once to the person whom a piece of news is about, and daily, or when badges change, to everybody,
 * one statement a badge. A repeat, and a second process that does so at once, give nothing twice.
 */
@Injectable()
export class AwardRun implements EventConsumer {
  readonly name = 'awards.run';
  readonly kinds = [DAY_BEGAN, BADGES_PUBLISHED, TRACK_COMPLETED, KUDOS_GIVEN];

  constructor(
    private readonly awards: AwardsRepository,
    private readonly badges: Badges,
    private readonly evidence: BadgeEvidence,
    private readonly notices: Notices,
    private readonly start: NoticesStart,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async consume({ kind, payload }: StoredEvent): Promise<void> {
    const { personId, receiverId } = payload;
    const about = kind === KUDOS_GIVEN ? receiverId : personId;
    const badges = (await this.badges.current()).filter(({ criterion }) => isAbout(criterion, kind));
    await (typeof about === 'number' ? this.runFor(about, badges) : this.runForAll(badges));
    await this.tell();
  }

  /** Looks at everybody, a statement a badge; returns how many badges were given. */
  async runForAll(badges?: readonly BadgeRow[]): Promise<number> {
    let given = 0;
    for (const badge of badges ?? (await this.badges.current()))
      given += await this.transactions.run(() => this.give(badge, null), { work: 'bulk' });
    return given;
  }

  /** Looks at one person; returns how many badges were given. */
  async runFor(personId: number, badges?: readonly BadgeRow[]): Promise<number> {
    const some = badges ?? (await this.badges.current());
    return await this.transactions.run(async () => {
      let given = 0;
      for (const badge of some) given += await this.give(badge, personId);
      return given;
    });
  }

  private async give({ id, criterion }: BadgeRow, personId: number | null): Promise<number> {
    const now = this.clock.now();
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    return await this.awards.award(id, this.evidence.earners(criterion, personId), today, now);
  }

  /** Tells people of what they were given and nobody told them yet; of what was before notices began, it says nothing. */
  async tell(): Promise<void> {
    const now = this.clock.now();
    const since = await this.start.since(now);
    for (;;) {
      const untold = await this.awards.untold(A_PAGE);
      if (untold.length === 0) return;
      const awardIds = untold.map(({ id }) => id);
      const worthSaying = untold.filter(({ awardedAt }) => awardedAt >= since);
      await this.transactions.run(async () => {
        await this.notices.gather(worthSaying.map(badgeNotice));
        await this.events.record({
          kind: BADGES_AWARDED,
          payload: { awardIds },
          uniqueKey: `${BADGES_AWARDED}:${awardIds[0]}:${awardIds.length}`,
        });
        await this.awards.noteTold(awardIds, now);
      });
    }
  }
}

/** Whether a piece of news may have brought somebody nearer to a badge. */
const isAbout = ({ kind }: Criterion, news: string) =>
  news === KUDOS_GIVEN ? kind === 'kudos-received' : news !== TRACK_COMPLETED || kind !== 'kudos-received';
