import { Injectable } from '@nestjs/common';
import { expiryOf } from '../badge-criteria/award-period.js';
import { BadgeEvidence } from '../badge-evidence/badge-evidence.js';
import type { Whom } from '../badge-evidence/only.js';
import type { Criterion } from '../badge-criteria/criterion.js';
import { BADGES_PUBLISHED, Badges } from '../badges/badges.js';
import type { BadgeRow } from '../badges/badges.repository.js';
import { assertNever } from '../common/assert-never.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from '../events/event-log.js';
import type { BatchConsumer } from '../events/event-runner.js';
import type { StoredEvent } from '../events/events.repository.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { KUDOS_GIVEN } from '../kudos/kudos.service.js';
import { Notices } from '../notifications/notices.js';
import { NoticesStart } from '../notifications/notices-start.js';
import { RECOMMENDATION_APPROVED } from '../recommendations/recommendation.entity.js';
import { STAR_CHOSEN } from '../star-panels/star-decisions.service.js';
import { TRACK_COMPLETED } from '../progress/track-progress.js';
import { badgeNotice } from './award-words.js';
import { AwardsRepository } from './awards.repository.js';

/** News that badges were given: `{ awardIds }`. */
export const BADGES_AWARDED = 'badges.awarded';

const A_PAGE = 500;

/**
 * Gives badges to whoever has earned them: at once to the people whom news is about, and daily, or when badges change, to everybody,
 * one statement a badge. A repeat, and a second process that does so at once, give nothing twice.
 */
@Injectable()
export class AwardRun implements BatchConsumer {
  readonly name = 'awards.run';
  readonly kinds = [
    DAY_BEGAN,
    BADGES_PUBLISHED,
    TRACK_COMPLETED,
    KUDOS_GIVEN,
    STAR_CHOSEN,
    RECOMMENDATION_APPROVED,
  ];

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

  async consumeTogether(events: readonly StoredEvent[]): Promise<void> {
    const badges = await this.badges.current();
    const about = peopleOf(events);
    if (!about) await this.runForAll(badges);
    for (const [kind, personIds] of about ?? [])
      await this.runFor(
        personIds,
        badges.filter(({ criterion }) => isAbout(criterion, kind)),
      );
    await this.tell();
  }

  /** Looks at everybody, a statement a badge; returns how many badges were given. */
  async runForAll(badges?: readonly BadgeRow[]): Promise<number> {
    let given = 0;
    for (const badge of badges ?? (await this.badges.current()))
      given += await this.transactions.run(() => this.give(badge, null), { work: 'bulk' });
    return given;
  }

  /** Looks at these people; returns how many badges were given. */
  async runFor(personIds: readonly number[], badges?: readonly BadgeRow[]): Promise<number> {
    const some = badges ?? (await this.badges.current());
    return await this.transactions.run(async () => {
      let given = 0;
      for (const badge of some) given += await this.give(badge, personIds);
      return given;
    });
  }

  private async give(badge: BadgeRow, whom: Whom): Promise<number> {
    const zone = this.env.COMPANY_TIME_ZONE;
    const now = this.clock.now();
    const today = dayOf(now, zone);
    const expiresAt = expiryOf(badge.expiresAfterMonths, today, zone);
    const earners = this.evidence.earnersOn(badge, whom, today, zone);
    return await this.awards.award(earners, { badgeId: badge.id, expiresAt, today, now });
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

/** Whom news is about, by its kind; null where a day began or badges changed, which is about everybody. */
function peopleOf(events: readonly StoredEvent[]): Map<string, number[]> | null {
  const about = new Map<string, number[]>();
  for (const { kind, payload } of events) {
    const personId = kind === KUDOS_GIVEN ? payload.receiverId : payload.personId;
    if (typeof personId !== 'number') return null;
    about.set(kind, [...(about.get(kind) ?? []), personId]);
  }
  return about;
}

/** Whether a piece of news may have brought somebody nearer to a badge. */
function isAbout({ kind }: Criterion, news: string): boolean {
  switch (kind) {
    case 'kudos-received':
      return news === KUDOS_GIVEN;
    case 'nomination':
      return news === STAR_CHOSEN;
    case 'recommended':
      return news === RECOMMENDATION_APPROVED;
    case 'track-completed':
    case 'course-completed':
    case 'scenario-score':
    case 'tip-streak':
    case 'signed-off':
      return news === TRACK_COMPLETED;
    default:
      return assertNever(kind);
  }
}
